using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Tests;

/// <summary>Compiles a spec that a test writes as text.</summary>
internal static class Compiled
{
    /// <summary>The file's only network; fails when anything at all is reported.</summary>
    public static NetworkGraph Network(string yaml)
    {
        var file = SpecCompiler.Compile(yaml);
        Assert.Empty(file.Diagnostics.Select(Print));
        return Assert.Single(file.Networks).Graph!;
    }

    /// <summary>The file's only diagnostic.</summary>
    public static Diagnostic Mistake(string yaml)
    {
        var file = SpecCompiler.Compile(yaml);
        Assert.True(file.Diagnostics.Count == 1, string.Join("\n", file.Diagnostics.Select(Print)) + $"\n({file.Diagnostics.Count} diagnostics, one expected)");
        return file.Diagnostics[0];
    }

    /// <summary>The text that a diagnostic underlines.</summary>
    public static string Underlined(string yaml, Diagnostic diagnostic) => yaml.Substring(diagnostic.Span.Start, diagnostic.Span.Length);

    private static string Print(Diagnostic diagnostic) => $"{diagnostic.Span.StartPosition}: {diagnostic.Id}: {diagnostic.Message}";
}
