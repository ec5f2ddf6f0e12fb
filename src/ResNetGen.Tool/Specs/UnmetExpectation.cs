using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Checks;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Tool.Specs;

/// <summary>A network that is not the one its <c>expect</c> promises can be shown, which helps to find out why; but not without a word.</summary>
internal static class UnmetExpectation
{
    public static void Report(LoadedSpec spec, NetworkSpec network, NetworkGraph graph, Terminal terminal)
    {
        var found = new DiagnosticBag();
        ExpectationCheck.Check(network, graph, [(network, graph)], found);
        if (found.Diagnostics.Count > 0)
            terminal.Complain($"warning: '{network.Name}' is not the network that its 'expect' promises. 'resnetgen check {(spec.Source.IsStandardInput ? SpecReader.StandardInput : spec.Source.Path)}' shows the difference.");
    }
}
