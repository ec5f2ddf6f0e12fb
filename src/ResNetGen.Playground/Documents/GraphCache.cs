using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Playground.Documents;

/// <summary>The graphs of the text before: a key stroke changes one network, and the others are not made anew.</summary>
internal sealed class GraphCache
{
    private Dictionary<string, (NetworkSpec Spec, NetworkGraph Graph)> before = [];

    private Dictionary<string, (NetworkSpec Spec, NetworkGraph Graph)> now = [];

    /// <summary>The networks of the next text are held against those of the last one.</summary>
    public void StartText() => (before, now) = (now, []);

    /// <summary>The next text is a part of a whole one: the networks that it leaves out stay known.</summary>
    public void GoOn() => before = now;

    /// <summary>The graph of a network; null where it is in error, which is reported.</summary>
    public NetworkGraph? Graph(NetworkSpec spec, DiagnosticBag diagnostics)
    {
        if (before.TryGetValue(spec.Name, out var known) && known.Spec.MakesTheSameGraph(spec))
        {
            now[spec.Name] = known;
            return known.Graph;
        }

        // What was reported of a graph has its place in the text, which may have moved, and so has the class of a block of one's own: such a graph is made anew.
        var reported = diagnostics.Diagnostics.Count;
        var graph = GraphBuilder.Build(spec, diagnostics);
        if (graph is not null && diagnostics.Diagnostics.Count == reported && !spec.Stages.Any(stage => stage.Block.Value is CustomBlockSpec))
            now[spec.Name] = (spec, graph);
        return graph;
    }
}
