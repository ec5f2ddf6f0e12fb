using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Tests;

/// <summary>A small model with everything that is written.</summary>
internal static class SampleModel
{
    public static OnnxModel Make() => new(
        new(
            "sample",
            [
                new("Conv", "conv", ["images", "weight", ""], ["maps"],
                [
                    new WholesAttribute("pads", [1, 1, 1, 1]), new WholeAttribute("group", -1), new SingleAttribute("alpha", 0.5f), new TextAttribute("auto_pad", "VALID"),
                    new SinglesAttribute("scales", [1, 2.5f]), new TextsAttribute("words", ["a", "", "ü"]), new TensorAttribute("value", new("t", OnnxType.Int64, [2], new WholeData([long.MinValue, 7]))),
                ]),
                new("Custom", "own", ["maps"], ["scores"], [], "acme"),
            ],
            [
                new("weight", OnnxType.Float32, [4, 3, 3, 3], new FloatData(new GivenWeight([4, 3, 3, 3], Runtime.Doubles(108)), OnnxType.Float32)),
                new("half", OnnxType.Float16, [3], new FloatData(new GivenWeight([3], [1, 2, -0.5]), OnnxType.Float16)),
                new("scalar", OnnxType.Float64, [], new FloatData(new GivenWeight([], [Math.PI]), OnnxType.Float64)),
                new("none", OnnxType.Int64, [0], new WholeData([])),
            ],
            [new("images", OnnxType.Float32, [new(null, "N"), new(3), new(null, "H"), new(null, null)])],
            [new("scores", OnnxType.Float32, null)]),
        8, [new("", 17), new("acme", 2)], "ResNetGen", "0.1.0", [new("network", "Sample"), new("empty", "")]);

    /// <summary>Everything in a line each, the values of tensors among them.</summary>
    public static List<string> Lines(OnnxModel model)
    {
        var graph = model.Graph;
        List<string> lines = [$"{model.FormatVersion} {model.Producer} {model.ProducerVersion} {graph.Name}", .. model.OperatorSets.Select(set => $"{set.Key} {set.Value}"), .. model.Metadata.Select(entry => $"{entry.Key}: {entry.Value}")];
        foreach (var node in graph.Nodes)
        {
            lines.Add($"{node.Domain}.{node.Operator} {node.Name} ({string.Join(",", node.Inputs)}) ({string.Join(",", node.Outputs)})");
            lines.AddRange(node.Attributes.Select(attribute => $"{attribute.Name} = {Text(attribute)}"));
        }

        lines.AddRange(graph.Weights.Select(Text));
        lines.AddRange(graph.Inputs.Concat(graph.Outputs).Select(value => $"{value.Name} {value.Type} {(value.Shape is { } shape ? string.Join("x", shape) : "any")}"));
        return lines;
    }

    private static string Text(OnnxAttribute attribute) => attribute switch
    {
        SingleAttribute single => $"{single.Value}",
        WholeAttribute whole => $"{whole.Value}",
        TextAttribute text => text.Value,
        SinglesAttribute singles => string.Join(",", singles.Values),
        WholesAttribute wholes => string.Join(",", wholes.Values),
        TextsAttribute texts => string.Join(",", texts.Values),
        TensorAttribute tensor => Text(tensor.Value),
        var other => $"{other}",
    };

    private static string Text(OnnxTensor tensor)
    {
        using var stream = new MemoryStream();
        tensor.Data.Write(stream);
        return $"{tensor} {Convert.ToHexString(stream.ToArray())}";
    }
}
