using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Paths;

namespace ResNetGen.Compiler.Targets.CSharp.Inference;

/// <summary>Which networks oneDNN computes from end to end, so that feature maps can keep its blocked layout.</summary>
internal static class BlockedLayout
{
    /// <summary>What oneDNN does not compute, in the words of the spec; null where it computes everything.</summary>
    public static string? Obstacle(NetworkGraph graph) =>
        graph.Layers.Select(layer => layer.BlockedLayoutObstacle).FirstOrDefault(obstacle => obstacle is not null) ?? Splits(graph).FirstOrDefault();

    /// <summary>Identities and concatenations need aliases and views, which a tensor in the blocked layout cannot have.</summary>
    private static IEnumerable<string> Splits(NetworkGraph graph) =>
        graph.Stages.SelectMany(stage => stage.Blocks).SelectMany(block => block.MainPath).OfType<Split>().Select(split => split.Join switch
        {
            Join.Sum => "sum(…)",
            Join.Concatenation => "concat(…)",
        });
}
