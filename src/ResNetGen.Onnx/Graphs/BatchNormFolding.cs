using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Graphs;

/// <summary>
/// Makes batch normalisations part of the convolutions before them: of one, or of all that are added up before the norm. Weights are folded when they are written, one at a time.
/// </summary>
internal sealed class BatchNormFolding
{
    private readonly GraphBuilder builder;

    /// <summary>By value or weight: how many nodes and outputs take it.</summary>
    private readonly Dictionary<string, int> uses;

    private readonly Dictionary<string, OnnxNode> makers;

    private readonly Dictionary<string, OnnxNode> replaced = [];

    private readonly Dictionary<string, string> renamed = [];

    private BatchNormFolding(GraphBuilder builder)
    {
        this.builder = builder;
        uses = builder.Nodes.SelectMany(node => node.Inputs).Concat(builder.Outputs.Select(output => output.Value)).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
        makers = builder.Nodes.SelectMany(node => node.Outputs, static (node, output) => (node, output)).ToDictionary(pair => pair.output, pair => pair.node);
    }

    /// <summary>Folds all norms that can be.</summary>
    /// <param name="builder">With all nodes and outputs.</param>
    public static void Apply(GraphBuilder builder) => new BatchNormFolding(builder).Apply();

    private void Apply()
    {
        foreach (var norm in builder.Nodes.Where(node => node.Operator == "BatchNormalization").ToList())
        {
            var summands = new List<OnnxNode>();
            if (Gather(norm.Inputs[0], summands))
                Fold(norm, summands);
        }

        var nodes = builder.Nodes
            .Where(node => !renamed.ContainsKey(node.Outputs[0]))
            .Select(node => replaced.TryGetValue(node.Name, out var other) ? other : node)
            .Select(node => node with { Inputs = [.. node.Inputs.Select(Now)] })
            .ToList();
        builder.Nodes.Clear();
        builder.Nodes.AddRange(nodes);
        builder.RenameOutputs(Now);
    }

    private string Now(string name)
    {
        while (renamed.TryGetValue(name, out var other))
            name = other;
        return name;
    }

    /// <summary>The convolutions that a value is the sum of, of whose outputs and weights nobody else needs anything.</summary>
    private bool Gather(string value, List<OnnxNode> summands)
    {
        if (uses[value] != 1 || !makers.TryGetValue(value, out var maker))
            return false;
        if (maker.Operator == "Add")
            return Gather(maker.Inputs[0], summands) && Gather(maker.Inputs[1], summands);
        if (maker.Operator != "Conv" || uses[maker.Inputs[1]] != 1)
            return false;
        summands.Add(maker);
        return true;
    }

    private void Fold(OnnxNode norm, List<OnnxNode> summands)
    {
        var epsilon = norm.Attributes.OfType<SingleAttribute>().Single(attribute => attribute.Name == "epsilon").Value;
        var scale = new ChannelScale(builder.Weights[norm.Inputs[1]], builder.Weights[norm.Inputs[2]], builder.Weights[norm.Inputs[3]], builder.Weights[norm.Inputs[4]], Epsilon(epsilon));
        for (var i = 0; i < summands.Count; i++)
        {
            var convolution = summands[i];
            var weight = convolution.Inputs[1];
            var bias = convolution.Inputs.Count > 2 ? convolution.Inputs[2] : null;
            builder.Weights[weight] = new ScaledFilters(builder.Weights[weight], scale);
            // What the norm adds is added once.
            var folded = i == 0 ? scale.Bias(bias is null ? null : builder.Weights[bias]) : bias is null ? null : scale.Scaled(builder.Weights[bias]);
            if (folded is null)
                continue;
            bias ??= BiasOf(weight);
            builder.Weights[bias] = folded;
            replaced[convolution.Name] = convolution with { Inputs = [convolution.Inputs[0], weight, bias] };
        }

        renamed[norm.Outputs[0]] = norm.Inputs[0];
    }

    /// <summary>An attribute has single precision, and the layer's number double: it is the nearest one with few digits.</summary>
    private static double Epsilon(float value) => double.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static string BiasOf(string weight)
    {
        const string Ending = ".weight";
        return (weight.EndsWith(Ending, StringComparison.Ordinal) ? weight.Substring(0, weight.Length - Ending.Length) : weight) + ".bias";
    }
}
