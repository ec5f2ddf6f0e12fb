using System.Text.RegularExpressions;

namespace ResNetGen.Compiler.Tests.Docs;

/// <summary>The C# blocks of a page. The fence of a block that shows a mistake names the compiler's error: <c>```csharp CS1503</c>.</summary>
internal static partial class DocumentedCode
{
    /// <summary>What a user's project has said. Examples document what needs it, not every member.</summary>
    private const string Settings = "#nullable enable\n#pragma warning disable CS1591\n";

    public static IReadOnlyList<(string Code, string? Error)> Of(string page) =>
        [.. Blocks(page).Select(block => (Settings + block.Groups["code"].Value, block.Groups["error"].Success ? block.Groups["error"].Value : null))];

    /// <summary>The blocks of a page that shows statements alone, each as a method that is given images.</summary>
    public static IReadOnlyList<string> StatementsOf(string page) => [.. Blocks(page).Select((block, index) => $$"""
        {{Settings}}
        using System;
        using ResNetGen;
        using TorchSharp;
        using static TorchSharp.torch;

        namespace MyApp;

        public static class Statements{{index}}
        {
            public static void Run(Tensor images)
            {
        {{block.Groups["code"].Value}}
            }
        }
        """)];

    private static MatchCollection Blocks(string page) => Fence().Matches(File.ReadAllText(RepositoryRoot.Combine("docs", page)).ReplaceLineEndings("\n"));

    [GeneratedRegex("^```csharp(?: (?<error>CS[0-9]+))?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
