using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Tool.Checking;

namespace ResNetGen.Tool.Specs;

/// <summary>A network with its graph; commands that need a whole one report and give up where there is none.</summary>
internal sealed record BuiltNetwork(NetworkSpec Spec, NetworkGraph Graph)
{
    /// <summary>Null when the network is in error, which has been written to the error stream.</summary>
    public static BuiltNetwork? Build(LoadedSpec spec, BoundNetwork bound, Terminal terminal)
    {
        var graph = bound.Spec is null ? null : GraphBuilder.Build(bound.Spec, spec.Diagnostics);
        if (graph is not null)
            return new(bound.Spec!, graph);
        ReportErrors(spec, terminal);
        return null;
    }

    public static void ReportErrors(LoadedSpec spec, Terminal terminal)
    {
        var text = new DiagnosticText(terminal.Error, new(terminal.Color && terminal.ErrorIsTerminal), terminal.Width, terminal.Unicode);
        foreach (var diagnostic in spec.Diagnostics.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).OrderBy(diagnostic => diagnostic.Span.Start))
            text.Write(spec.Source, diagnostic);
    }
}
