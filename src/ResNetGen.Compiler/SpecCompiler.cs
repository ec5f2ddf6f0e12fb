using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Graph.Checks;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler;

/// <summary>The first three rooms in a row: text in, graphs and diagnostics out.</summary>
public static class SpecCompiler
{
    /// <summary>Compiles one file. Bad input gives diagnostics, never an exception.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompiledFile Compile(string text, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var probable = new Lazy<EquatableArray<int>>(() => ProbableChannels.Of(text));
        var built = Build(text, diagnostics, cancellation);
        return new(
            built.Select(pair => Network(pair.Bound, pair.Graph, probable)).ToEquatableArray(), InOrder(diagnostics),
            built.Select(pair => pair.Bound.NameSpan).ToEquatableArray());
    }

    /// <summary>The same with the settings that the graphs are made from, for who shows both.</summary>
    /// <param name="graphOf">Makes a graph, or knows it already; null: every graph is made.</param>
    internal static IReadOnlyList<(BoundNetwork Bound, NetworkGraph? Graph)> Build(
        string text, DiagnosticBag diagnostics, CancellationToken cancellation = default, Func<NetworkSpec, DiagnosticBag, NetworkGraph?>? graphOf = null)
    {
        graphOf ??= GraphBuilder.Build;
        if (SpecParser.Parse(text, diagnostics) is not { } document)
            return [];
        var networks = new List<(BoundNetwork Bound, NetworkGraph? Graph)>();
        foreach (var bound in Binder.Bind(document, diagnostics).Networks)
        {
            cancellation.ThrowIfCancellationRequested();
            networks.Add((bound, bound.Spec is null ? null : graphOf(bound.Spec, diagnostics)));
        }

        // A count that is wrong because a setting is wrong is not a mistake of its own.
        List<(NetworkSpec Spec, NetworkGraph Graph)> sure = [.. networks.Where(pair => pair.Graph is not null && !pair.Bound.IsInDoubt).Select(pair => (pair.Bound.Spec!, pair.Graph!))];
        foreach (var (spec, graph) in sure)
            ExpectationCheck.Check(spec, graph, sure, diagnostics);
        return networks;
    }

    /// <summary>In the order of the text.</summary>
    internal static EquatableArray<Diagnostic> InOrder(DiagnosticBag diagnostics) =>
        diagnostics.Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableArray();

    private static CompiledNetwork Network(BoundNetwork bound, NetworkGraph? graph, Lazy<EquatableArray<int>> probable) =>
        new(bound.Name, bound.Namespace, graph, bound.HasHead, bound.Classes)
        {
            ProbableChannels = graph is null ? [.. probable.Value.Union(bound.RegNetWidths).OrderBy(channels => channels)] : [],
        };
}
