using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Graphs;

/// <summary>Makes the graph of what a builder holds: outputs get their names, weights their type.</summary>
internal static class GraphEnd
{
    /// <summary>The complete graph.</summary>
    /// <param name="builder">With all nodes.</param>
    /// <param name="name">Of the graph.</param>
    /// <param name="type">
    /// Of weights and values: <see cref="OnnxType.Float32"/> or <see cref="OnnxType.Float16"/>. With <see cref="OnnxType.BFloat16"/>, which ONNX's convolutions do not take up to version 21,
    /// filters and matrices are kept in it and made float32 before they are used.
    /// </param>
    public static OnnxGraph Complete(GraphBuilder builder, string name, OnnxType type)
    {
        NameOutputs(builder);
        // In the order in which they are used, whatever folding has done to them.
        var used = builder.Nodes.SelectMany(node => node.Inputs).Distinct().ToList();
        var values = type == OnnxType.BFloat16 ? OnnxType.Float32 : type;
        var weights = new List<OnnxTensor>();
        var casts = new List<OnnxNode>();
        foreach (var weight in used.Where(builder.Weights.ContainsKey))
        {
            var source = builder.Weights[weight];
            var isNarrow = type == OnnxType.BFloat16 && source.Shape.Count(static length => length > 1) > 1;
            var stored = isNarrow ? type : values;
            weights.Add(new(weight, stored, source.Shape, new FloatData(source, stored)));
            if (isNarrow)
                casts.Add(new("Cast", $"{weight}.float32", [weight], [$"{weight}.float32"], [new WholeAttribute("to", (int)OnnxType.Float32)]));
        }

        var wide = casts.ToDictionary(cast => cast.Inputs[0], cast => cast.Outputs[0]);
        IEnumerable<OnnxNode> nodes = builder.Nodes.Select(node => node with { Inputs = [.. node.Inputs.Select(input => wide.TryGetValue(input, out var cast) ? cast : input)] });
        return new(
            name,
            [.. casts, .. nodes],
            [.. weights, .. used.Where(builder.Constants.ContainsKey).Select(constant => builder.Constants[constant])],
            [.. builder.Inputs.Select(input => input with { Type = values })],
            [.. builder.Outputs.Select(output => output.Output with { Type = values })]);
    }

    private static void NameOutputs(GraphBuilder builder)
    {
        foreach (var (value, output) in builder.Outputs)
        {
            for (var i = 0; i < builder.Nodes.Count; i++)
            {
                var node = builder.Nodes[i];
                builder.Nodes[i] = node with { Inputs = Renamed(node.Inputs), Outputs = Renamed(node.Outputs) };
            }

            IReadOnlyList<string> Renamed(IReadOnlyList<string> names) => names.Contains(value) ? [.. names.Select(name => name == value ? output.Name : name)] : names;
        }
    }
}
