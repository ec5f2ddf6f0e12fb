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
        var networks = new List<CompiledNetwork>();
        var names = new List<SourceSpan>();
        var probable = new Lazy<EquatableArray<int>>(() => ProbableChannels.Of(text));
        if (SpecParser.Parse(text, diagnostics) is { } document)
        {
            var built = new List<(NetworkSpec Spec, NetworkGraph Graph)>();
            foreach (var bound in Binder.Bind(document, diagnostics).Networks)
            {
                cancellation.ThrowIfCancellationRequested();
                var graph = bound.Spec is null ? null : GraphBuilder.Build(bound.Spec, diagnostics);
                networks.Add(new(bound.Name, bound.Namespace, graph, bound.HasHead, bound.Classes)
                {
                    ProbableChannels = graph is null ? [.. probable.Value.Union(bound.RegNetWidths).OrderBy(channels => channels)] : [],
                });
                names.Add(bound.NameSpan);
                if (graph is not null && !bound.IsInDoubt)
                    built.Add((bound.Spec!, graph));
            }

            // A count that is wrong because a setting is wrong is not a mistake of its own.
            foreach (var (spec, graph) in built)
                ExpectationCheck.Check(spec, graph, built, diagnostics);
        }

        return new(
            networks.ToEquatableArray(),
            diagnostics.Diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableArray(),
            names.ToEquatableArray());
    }
}
