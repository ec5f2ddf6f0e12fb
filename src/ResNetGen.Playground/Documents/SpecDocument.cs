using ResNetGen.Compiler;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Playground.Documents;

/// <summary>A spec's text with what it compiles to.</summary>
/// <param name="Failure">What should not happen: a mistake of the compiler's own, in words. Null: it did not happen.</param>
public sealed record SpecDocument(string Text, IReadOnlyList<DocumentNetwork> Networks, IReadOnlyList<Diagnostic> Diagnostics, string? Failure = null)
{
    public static SpecDocument Empty { get; } = new("", [], []);

    /// <summary>Those with a graph.</summary>
    public IEnumerable<DocumentNetwork> Built => Networks.Where(network => network.Graph is not null);

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Compiles a text. Whatever it holds, this gives diagnostics and no exception: the page goes on.</summary>
    public static SpecDocument Compile(string text) => Compile(text, new GraphCache());

    /// <inheritdoc cref="Compile(string)"/>
    /// <param name="graphs">What is known of the text before, and then of this one.</param>
    internal static SpecDocument Compile(string text, GraphCache graphs)
    {
        try
        {
            var diagnostics = new DiagnosticBag();
            var built = SpecCompiler.Build(text, diagnostics, graphOf: graphs.Graph);
            return new(text, [.. built.Select(pair => new DocumentNetwork(pair.Bound.Name, pair.Bound.Spec, pair.Graph))], SpecCompiler.InOrder(diagnostics));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new(text, [], [], $"The compiler failed: {failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>The network of this name, or the first with a graph, or the first; null in a file without networks.</summary>
    public DocumentNetwork? Find(string? name) =>
        Networks.FirstOrDefault(network => network.Name == name) ?? Built.FirstOrDefault() ?? Networks.FirstOrDefault();
}

/// <summary>A network of the text.</summary>
/// <param name="Spec">Null: a setting is in error.</param>
/// <param name="Graph">Null: the network is in error.</param>
public sealed record DocumentNetwork(string Name, NetworkSpec? Spec, NetworkGraph? Graph)
{
    /// <summary>The same network for other images and classes; in error where it does not take them.</summary>
    /// <param name="side">Height and width of the images in pixels; null: as written.</param>
    /// <param name="classes">Null: as written. Without effect on a network without a head.</param>
    public DocumentNetwork With(int? side, int? classes)
    {
        if (Spec is null || (side is null && classes is null))
            return this;
        var spec = Spec;
        if (side is { } pixels)
            spec = spec with { Input = spec.Input with { Value = new FeatureShape(spec.Input.Value.Channels, pixels, pixels) } };
        if (classes is not null && spec.Classes.Value is not null)
            spec = spec with { Classes = spec.Classes with { Value = classes } };
        return this with { Spec = spec, Graph = GraphBuilder.Build(spec, new DiagnosticBag()) };
    }
}
