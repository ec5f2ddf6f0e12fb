using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Tests.Binding;

/// <summary>Text through the first two rooms.</summary>
internal static class Bound
{
    public static (BoundFile? File, IReadOnlyList<Diagnostic> Diagnostics) Text(string text)
    {
        var diagnostics = new DiagnosticBag();
        var document = SpecParser.Parse(text, diagnostics);
        var file = document is null ? null : Binder.Bind(document, diagnostics);
        return (file, [.. diagnostics.Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)]);
    }

    /// <summary>Networks of a text without a mistake.</summary>
    public static IReadOnlyList<NetworkSpec> Networks(string text)
    {
        var (file, diagnostics) = Text(text);
        Assert.Empty(diagnostics.Select(Show));
        Assert.NotNull(file);
        return [.. file.Networks.Select(network => network.Spec ?? throw new InvalidOperationException($"{network.Name} is in error without a diagnostic."))];
    }

    public static NetworkSpec Network(string text) => Assert.Single(Networks(text));

    /// <summary>One network <c>N</c> of two stages of the given block with some more settings.</summary>
    public static NetworkSpec Small(string settings, string block = "basic") => Network($"name: N\nblock: {block}\nblocks: [1, 2]\nwidth: [8, 16]\n{settings}\n");

    public static string Show(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.Span.StartPosition} {diagnostic.Message}";
}
