using ResNetGen.Onnx.Model;

namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>Nodes that stand for weights: they hold them, or are another name of them, or give them another type or shape.</summary>
internal static class ConstantNodes
{
    /// <summary>The weights; null: the node computes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="constants">Those that are known before it, by name.</param>
    /// <exception cref="ImportException">A constant holds something else than numbers.</exception>
    public static OnnxTensor? Read(OnnxNode node, IReadOnlyDictionary<string, OnnxTensor> constants) => node switch
    {
        { Operator: "Constant" } => node.Attributes switch
        {
            [TensorAttribute { Value: var tensor }, ..] => tensor,
            [SingleAttribute { Value: var single }, ..] => ConstantNumbers.Of(single),
            [WholeAttribute { Value: var whole }, ..] => new("", OnnxType.Int64, [], new WholeData([whole])),
            [WholesAttribute { Values: var wholes }, ..] => new("", OnnxType.Int64, [wholes.Count], new WholeData(wholes)),
            _ => throw OperationReader.Fault(node, "which holds no numbers"),
        },
        { Inputs: [var input, ..] } when constants.TryGetValue(input, out var weight) => Same(node, weight, constants),
        _ => null,
    };

    public static bool IsFloat(OnnxType type) => type is OnnxType.Float32 or OnnxType.Float16 or OnnxType.BFloat16 or OnnxType.Float64;

    private static OnnxTensor? Same(OnnxNode node, OnnxTensor weight, IReadOnlyDictionary<string, OnnxTensor> constants) => node switch
    {
        { Operator: "Identity", Inputs.Count: 1 } => weight,
        { Operator: "Cast", Inputs.Count: 1 } when IsFloat((OnnxType)new NodeSettings(node).Whole("to", 0)) && IsFloat(weight.Type) => weight,
        { Operator: "Unsqueeze" } => Unsqueezed(node, weight, constants),
        _ => null,
    };

    private static OnnxTensor? Unsqueezed(OnnxNode node, OnnxTensor weight, IReadOnlyDictionary<string, OnnxTensor> constants)
    {
        var axes = new NodeSettings(node).Wholes("axes") ?? (node.Inputs.Count == 2 && constants.TryGetValue(node.Inputs[1], out var given) ? ConstantNumbers.Wholes(given) : null);
        if (axes is null || axes.Any(axis => axis < 0 || axis > weight.Shape.Count + axes.Count))
            return null;
        var shape = weight.Shape.ToList();
        foreach (var axis in axes.Order().Where(axis => axis <= shape.Count))
            shape.Insert((int)axis, 1);
        return weight with { Shape = shape };
    }
}
