using System.Text.RegularExpressions;
using ResNetGen.Compiler.Tests.Emit;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>The first thing that a reader tries: the spec and the program of README.md.</summary>
public partial class ReadmeTests
{
    private static readonly IReadOnlyList<(string Language, string Text)> Blocks =
        [.. Fence().Matches(File.ReadAllText(RepositoryRoot.Combine("README.md")).ReplaceLineEndings("\n")).Select(match => (match.Groups["language"].Value, match.Groups["text"].Value))];

    private static string Spec => Blocks[1].Text;

    private static string Program => Blocks[2].Text;

    [Fact]
    public void The_page_begins_with_the_packages_a_spec_of_six_lines_and_a_program_of_four()
    {
        Assert.Equal(["", "yaml", "csharp"], Blocks.Take(3).Select(block => block.Language));
        Assert.Equal(["dotnet add package TorchSharp-cpu", "dotnet add package ResNetGen"], Lines(Blocks[0].Text));
        Assert.Equal(6, Lines(Spec).Length);
        Assert.Equal(4, Lines(Program).Length);
    }

    [Fact]
    public void The_program_compiles_with_the_networks_of_the_spec()
    {
        var file = SpecCompiler.Compile(Spec);
        Assert.Empty(file.Diagnostics);
        var network = file.Networks.Select(network => network.Graph!).Single(graph => graph.Name == "ResNet50");

        Assert.Empty(Emitted.Check([.. Emitted.Sources(network), $$"""
            using System;
            using TorchSharp;

            namespace MyApp;

            static class Program
            {
                static void Main()
                {
                    {{Program}}
                }
            }
            """]).Select(diagnostic => diagnostic.ToString()));
        Assert.Contains($"// {network.Parameters}, ", Program, StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
