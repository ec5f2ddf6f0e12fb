using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Targets.Onnx;

/// <summary>
/// Writes what a network computes in evaluation, operation by operation, in the order and under the names that the generated class records: both give the same model.
/// </summary>
/// <param name="graph">Gets the nodes.</param>
/// <param name="weights">By name in the state dict.</param>
internal sealed class NetworkOperations(GraphBuilder graph, IWeights weights)
{
    /// <summary>Writes all layers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="images">The name of the input.</param>
    /// <returns>The name of the scores, or of the last feature map where there is no head.</returns>
    public string Write(NetworkGraph network, string images)
    {
        var x = StemElements.Of(network.Stem).Aggregate(images, (y, part) => Write(part.Layer, y, owner: "", part.IsElement));
        foreach (var block in network.Stages.SelectMany(stage => stage.Blocks))
            x = Write(block, x);
        return network.Head.Aggregate(x, (y, layer) => Write(layer, y, owner: "", isElement: false));
    }

    private string Write(BlockGraph block, string input)
    {
        var (x, source) = (input, input);
        for (var i = 0; i < block.MainPath.Count; i++)
        {
            x = block.MainPath[i].Match(
                layer: layer => Write(layer, x, block.Name, isElement: false),
                split: split => Write(split, x));
            if (i + 1 == block.ShortcutAfter)
                source = x;
        }

        if (block.Shortcut is NoShortcut)
            return Activate(block, x);
        if (block.Merge == Merge.ActivatedMainPath)
            x = Activate(block, x);
        var shortcut = Write(block.Shortcut, block.Name, input, source);
        if (block.Merge == Merge.ActivatedSumWithSquare)
            shortcut = graph.Multiply($"{block.Name}.mul", shortcut, shortcut);
        var sum = graph.Add($"{block.Name}.add", x, shortcut);
        return block.Merge == Merge.ActivatedMainPath ? sum : Activate(block, sum);
    }

    private string Activate(BlockGraph block, string x) => block.FinalActivation is { } final ? Write(final, x, block.Name, isElement: false) : x;

    /// <summary>An identity takes the block's input, whatever the others take theirs behind.</summary>
    private string Write(Shortcut shortcut, string block, string input, string source) => shortcut switch
    {
        IdentityShortcut => input,
        ZeroPadShortcut padded => Write(padded.Shapes, source, block, isElement: false),
        ProjectionShortcut projection => projection.Layers.Aggregate(source, (y, layer) => Write(layer, y, block, isElement: true)),
        _ => throw new InvalidOperationException($"{shortcut} has no form in ONNX."),
    };

    private string Write(Split split, string input)
    {
        var outputs = split.Paths.Select(path => Write(path, input, split.Name)).ToList();
        var joined = split.Join switch
        {
            Join.Sum => outputs.Aggregate((sum, next) => graph.Add($"{split.Name}.add", sum, next)),
            Join.Concatenation => graph.Concatenate($"{split.Name}.cat", outputs),
        };
        return split.Closing.Aggregate(joined, (y, layer) => Write(layer, y, split.Name, isElement: true));
    }

    private string Write(LayerPath path, string input, string owner) => path.Aggregate(input, (x, step) => step.Match(
        layer: layer => Write(layer, x, owner, isElement: true),
        split: split => Write(split, x)));

    private string Write(Layer layer, string x, string owner, bool isElement) => layer.Accept(new LayerOperations(graph, weights, x, owner, isElement));
}
