using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Tool.Checking;

namespace ResNetGen.Tool.Specs;

/// <summary>A network with its graph; commands that need a whole one report and give up where there is none.</summary>
internal sealed record BuiltNetwork(NetworkSpec Spec, NetworkGraph Graph)
{
    /// <summary>Null when the network is in error, which has been written to the error stream.</summary>
    public static BuiltNetwork? Build(LoadedSpec spec, BoundNetwork bound, Terminal terminal) =>
        BuildAll([new(spec, [bound], true)], terminal) is [var only] ? only : null;

    /// <summary>All of them, or null when one is in error. Each file's errors have then been written to the error stream, once.</summary>
    public static IReadOnlyList<BuiltNetwork>? BuildAll(IReadOnlyList<ChosenNetworks> chosen, Terminal terminal)
    {
        var built = chosen.SelectMany(group => group.Networks.Select(bound => (File: group.Spec, Network: Build(group.Spec, bound)))).ToList();
        var failed = built.Where(pair => pair.Network is null).Select(pair => pair.File).Distinct().ToList();
        ReportErrors(failed, terminal);
        if (failed.Count > 0)
            return null;
        foreach (var (spec, network) in built.DistinctBy(pair => (pair.File, pair.Network!.Spec.Name)))
            UnmetExpectation.Report(spec, network!.Spec, network.Graph, terminal);
        return [.. built.Select(pair => pair.Network!)];
    }

    private static BuiltNetwork? Build(LoadedSpec spec, BoundNetwork bound) =>
        bound.Spec is not null && GraphBuilder.Build(bound.Spec, spec.Diagnostics) is { } graph ? new(bound.Spec, graph) : null;

    /// <summary>Writes the errors of all these files to the error stream, with a blank line between any two.</summary>
    public static void ReportErrors(IEnumerable<LoadedSpec> specs, Terminal terminal)
    {
        var text = new DiagnosticText(terminal.Error, new(terminal.Color && terminal.ErrorIsTerminal), terminal.ErrorWidth, terminal.Unicode);
        var errors = specs.SelectMany(spec => spec.Diagnostics.Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error).OrderBy(diagnostic => diagnostic.Span.Start).Select(diagnostic => (spec.Source, Diagnostic: diagnostic)));
        foreach (var (number, (source, diagnostic)) in errors.Index())
        {
            if (number > 0)
                terminal.Error.WriteLine();
            text.Write(source, diagnostic);
        }
    }
}
