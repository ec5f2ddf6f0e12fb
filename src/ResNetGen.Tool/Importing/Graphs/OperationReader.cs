using System.Globalization;
using ResNetGen.Onnx;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Reading;

namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>
/// Reads a model's graph as operations. What only some writers say is left out or said in one way: names, constants that are nodes, casts, defaults, settings that a
/// version of ONNX moved, fully connected layers that are products and sums.
/// </summary>
internal sealed class OperationReader
{
    /// <summary>More than ten thousand blocks have; reading is quick up to here, whatever the graph.</summary>
    private const int MostNodes = 50_000;

    /// <summary>Numbers of a constant that are a setting, such as a shape; of larger ones the shape is all that counts.</summary>
    private const int MostSettings = 64;

    private readonly Dictionary<string, OnnxTensor> constants = [];

    private readonly Dictionary<string, Operation> values = [];

    private readonly long opset;

    private int count;

    private OperationReader(long opset) => this.opset = opset;

    /// <summary>The operation that gives the model's output. All others are reached from it.</summary>
    /// <exception cref="ImportException">The graph is not that of a network that makes scores or features of images.</exception>
    /// <param name="graph">The model's.</param>
    /// <param name="opset">The version of ONNX's operators.</param>
    /// <param name="size">Height and width of the images that it is read for; null: any.</param>
    public static Operation Read(OnnxGraph graph, long opset, (long Height, long Width)? size)
    {
        var reader = new OperationReader(opset);
        if (graph.Nodes.Count > MostNodes)
            throw new ImportException($"it has {graph.Nodes.Count.ToString(CultureInfo.InvariantCulture)} nodes, more than a network of the language");
        foreach (var weight in graph.Weights)
            reader.constants[weight.Name] = weight;
        var inputs = graph.Inputs.Where(input => !reader.constants.ContainsKey(input.Name)).ToList();
        if (inputs is [{ Shape: { Count: not 4 } said }])
            throw new ImportException($"its input has {Count(said.Count, "dimension")}; images have four, N x C x H x W");
        if (inputs.Count != 1 || graph.Outputs.Count != 1)
            throw new ImportException($"it has {Count(inputs.Count, "input")} and {Count(graph.Outputs.Count, "output")}; a network of the language has one of each");
        reader.values[inputs[0].Name] = new(Operation.Images, "", [], Printed.Of(inputs[0].Name), reader.count++) { Size = size, Channels = inputs[0].Shape?[1].Size };
        foreach (var node in graph.Nodes)
            reader.Read(node);
        var last = reader.Value(graph.Outputs[0].Name, "the output");
        Connect(last);
        return last;
    }

    /// <summary>What nobody asks for has no part in it.</summary>
    private static void Connect(Operation last)
    {
        var (open, seen) = (new Stack<Operation>([last]), new HashSet<Operation> { last });
        while (open.TryPop(out var operation))
        {
            foreach (var input in operation.Inputs)
            {
                input.Users.Add(operation);
                if (seen.Add(input))
                    open.Push(input);
            }
        }
    }

    private void Read(OnnxNode node)
    {
        if (ConstantNodes.Read(node, constants) is { } constant)
        {
            foreach (var output in node.Outputs)
                constants[output] = constant;
            return;
        }

        if (node.Outputs.Count == 0 || node.Inputs.Count == 0)
            throw Fault(node, "which takes nothing or gives nothing");
        if (node.Domain is not ("" or "ai.onnx"))
            throw Fault(node, $"an operator of '{Printed.Of(node.Domain)}' and not one of ONNX");
        if (IsNeutral(node))
        {
            values[node.Outputs[0]] = Value(node.Inputs[0], NameOf(node));
            return;
        }

        if (node.Operator == "Split")
        {
            for (var i = 0; i < node.Outputs.Count; i++)
                values[node.Outputs[i]] = Generic(node, $"part {i.ToString(CultureInfo.InvariantCulture)}");
            return;
        }

        values[node.Outputs[0]] = node.Operator switch
        {
            "Conv" => Convolution(node),
            "BatchNormalization" => BatchNorm(node),
            "GroupNormalization" => GroupNorm(node),
            "Gemm" or "MatMul" or "Add" when FullyConnected(node) is { } connected => connected,
            "MaxPool" or "AveragePool" => Pool(node),
            "ReduceMean" when IsOverMaps(node) => Make("GlobalAveragePool", "", [Value(node.Inputs[0], NameOf(node))], NameOf(node)),
            "LeakyRelu" => Activation(node, "alpha", 0.01f),
            "Elu" => Activation(node, "alpha", 1),
            "Clip" => Clip(node),
            "Softmax" => Softmax(node),
            _ => Generic(node, ""),
        };
    }

    private Operation Convolution(OnnxNode node)
    {
        var settings = new NodeSettings(node);
        var weights = node.Inputs.Skip(1).Where(input => input.Length > 0).Select(input => Weight(node, input)).ToList();
        if (weights.Count is 0 or > 2 || weights[0].Count == 0)
            throw Fault(node, "which has no filters");
        if (weights[0].Shape.Count != 4)
            return Generic(node, "");
        var images = Value(node.Inputs[0], NameOf(node));
        var window = Windows.Of(settings, node.Operator, weights[0].Shape[2], weights[0].Shape[3], images.Size) ?? throw Fault(node, "whose window, steps or padding differ between height and width");
        var groups = settings.Whole("group", 1);
        if (groups < 1 || weights[0].Shape[0] % groups != 0)
            throw Fault(node, $"whose {groups.ToString(CultureInfo.InvariantCulture)} groups do not divide its channels");
        if (weights.Count == 2 && weights[1].Count != weights[0].Shape[0])
            throw Fault(node, "which has not one bias for each channel");
        // A filter behind edges that are reflected is a setting of the language, not a weight.
        var kernel = images is { Kind: "Pad" } && weights[0].Shape[1] == 1 ? $" {FixedFilter.Text(weights[0])}" : "";
        return Make(
            node.Operator, $"{window.Text} groups {groups.ToString(CultureInfo.InvariantCulture)} {Shapes(weights)}{kernel}", [images], NameOf(node), weights, window, groups, filter: node.Inputs[1]);
    }

    private Operation BatchNorm(OnnxNode node)
    {
        var weights = node.Inputs.Skip(1).Select(input => Weight(node, input)).ToList();
        var settings = new NodeSettings(node);
        var epsilon = settings.Single("epsilon", 1e-5f);
        if (settings.Whole("training_mode", 0) != 0 || settings.Whole("spatial", 1) != 1)
            throw Fault(node, "which does not normalise channels by statistics of the file");
        return weights.Count == 4
            ? Make(node.Operator, $"{Number(epsilon)} {Shapes(weights)}", [Value(node.Inputs[0], NameOf(node))], NameOf(node), weights, numbers: [epsilon])
            : throw Fault(node, "which has not four weights");
    }

    private Operation GroupNorm(OnnxNode node)
    {
        var settings = new NodeSettings(node);
        var (groups, epsilon) = (settings.Whole("num_groups", 0), settings.Single("epsilon", 1e-5f));
        var weights = node.Inputs.Skip(1).Select(input => Weight(node, input)).ToList();
        return Make(node.Operator, $"{groups.ToString(CultureInfo.InvariantCulture)} {Number(epsilon)} {Shapes(weights)}", [Value(node.Inputs[0], NameOf(node))], NameOf(node), numbers: [epsilon], wholes: [groups]);
    }

    /// <summary>A product with a matrix, and the sum behind it. What makes its input a row is part of it. Null: it is not one.</summary>
    private Operation? FullyConnected(OnnxNode node)
    {
        var settings = new NodeSettings(node);
        if (node.Operator == "Add")
        {
            var (product, bias) = node.Inputs.Count == 2 && constants.ContainsKey(node.Inputs[1]) ? (node.Inputs[0], node.Inputs[1]) : (node.Inputs[^1], node.Inputs[0]);
            if (!constants.TryGetValue(bias, out var numbers) || Value(product, NameOf(node)) is not { Kind: Operation.FullyConnected, HasBias: false } connected)
                return null;
            if (numbers.Count != connected.Weights[0][0])
                throw Fault(node, "which has not one bias for each score");
            return Make(Operation.FullyConnected, connected.Settings + " bias", connected.Inputs, connected.Node, [.. connected.Weights, numbers.Shape], filter: connected.Filter);
        }

        if (node.Inputs.Count < 2 || !constants.TryGetValue(node.Inputs[1], out var matrix) || matrix.Shape.Count != 2 || settings.Whole("transA", 0) != 0
            || settings.Single("alpha", 1) != 1 || settings.Single("beta", 1) != 1)
        {
            return null;
        }

        var isOutputsFirst = node.Operator == "Gemm" && settings.Whole("transB", 0) == 1;
        var (inputs, outputs) = isOutputsFirst ? (matrix.Shape[1], matrix.Shape[0]) : (matrix.Shape[0], matrix.Shape[1]);
        List<IReadOnlyList<long>> shapes = [[outputs, inputs]];
        if (node.Operator == "Gemm" && node.Inputs.Count == 3 && node.Inputs[2].Length > 0)
        {
            var bias = Weight(node, node.Inputs[2]);
            if (bias.Count != outputs)
                throw Fault(node, "which has not one bias for each score");
            shapes.Add(bias.Shape);
        }

        var row = Value(node.Inputs[0], NameOf(node));
        while (row.IsRowOf(inputs))
            row = row.Inputs[0];
        return Make(Operation.FullyConnected, FormattableString.Invariant($"{inputs} {outputs}{(shapes.Count == 2 ? " bias" : "")}"), [row], NameOf(node), shapes, filter: node.Inputs[1]);
    }

    private Operation Pool(OnnxNode node)
    {
        var settings = new NodeSettings(node);
        var map = Value(node.Inputs[0], NameOf(node));
        if (settings.Wholes("kernel_shape") is not [var height, var width])
            throw Fault(node, "which does not say its window");
        var pads = settings.Wholes("pads") ?? [];
        if (settings.Wholes("dilations")?.Any(dilation => dilation != 1) == true)
            throw Fault(node, "whose window is dilated; the language has no such pools");
        if (node.Operator == "AveragePool" && map.Size == (height, width) && pads.All(pad => pad == 0) && settings.Text("auto_pad") is null or "NOTSET" or "VALID" && settings.Whole("ceil_mode", 0) == 0)
            return Make("GlobalAveragePool", "", [map], NameOf(node));
        var window = Windows.Of(settings, node.Operator, height, width, map.Size) ?? throw Fault(node, "whose window, steps or padding differ between height and width");
        var counts = node.Operator == "AveragePool" && window is { Before: > 0 } or { After: > 0 } && settings.Whole("count_include_pad", 0) == 1;
        return Make(node.Operator, window.Text + (counts ? " counted" : ""), [map], NameOf(node), window: window);
    }

    private bool IsOverMaps(OnnxNode node)
    {
        var axes = new NodeSettings(node).Wholes("axes") ?? (node.Inputs.Count == 2 && constants.TryGetValue(node.Inputs[1], out var given) ? ConstantNumbers.Wholes(given) : null);
        return axes is [2, 3] or [-2, -1] or [-1, -2] or [3, 2];
    }

    private Operation Activation(OnnxNode node, string name, float unsaid)
    {
        var number = new NodeSettings(node).Single(name, unsaid);
        return Make(node.Operator, Number(number), [Value(node.Inputs[0], NameOf(node))], NameOf(node), numbers: [number]);
    }

    private Operation Clip(OnnxNode node)
    {
        var settings = new NodeSettings(node);
        var least = Bound(1) ?? settings.Single("min", float.NegativeInfinity);
        var most = Bound(2) ?? settings.Single("max", float.PositiveInfinity);
        return Make(node.Operator, $"{Number(least)} {Number(most)}", [Value(node.Inputs[0], NameOf(node))], NameOf(node), numbers: [least, most]);

        double? Bound(int input) => node.Inputs.Count > input && constants.TryGetValue(node.Inputs[input], out var bound) ? ConstantNumbers.Single(bound) : null;
    }

    /// <summary>Any other operator: its attributes and its constants are its settings.</summary>
    private Operation Generic(OnnxNode node, string part)
    {
        List<string> settings = [part, new NodeSettings(node).Rest()];
        var weights = new List<OnnxTensor>();
        var (numbers, wholes) = (new List<double>(), new List<long>());
        var isCommutative = Structures.IsCommutative(node.Operator);
        foreach (var input in node.Inputs)
        {
            if (!constants.TryGetValue(input, out var constant))
            {
                // A difference and a quotient are other ones where a constant comes first.
                settings.Add(input.Length == 0 ? "-" : isCommutative ? "" : "x");
                continue;
            }

            if (constant.Count <= MostSettings && ConstantNumbers.Wholes(constant) is { } whole)
            {
                settings.Add(string.Join(" ", whole.Select(value => value.ToString(CultureInfo.InvariantCulture))));
                wholes.AddRange(whole);
            }
            else if (constant.Count == 1 && ConstantNumbers.Single(constant) is { } single)
            {
                settings.Add(Number(single));
                numbers.Add(single);
            }
            else
            {
                // Scales and offsets of what is normalised without weights are ones and zeros.
                settings.Add(node.Operator == "InstanceNormalization" ? $"{Shapes([constant])} of {FixedFilter.Same(constant)}" : Shapes([constant]));
                weights.Add(constant);
            }
        }

        while (settings is [.., "x"])
            settings.RemoveAt(settings.Count - 1);
        IReadOnlyList<Operation> inputs = [.. node.Inputs.Where(input => input.Length > 0 && !constants.ContainsKey(input)).Select(input => Value(input, NameOf(node)))];
        return inputs.Count > 0
            ? Make(node.Operator, string.Join("; ", settings.Where(text => text.Length > 0)), inputs, NameOf(node), weights, numbers: numbers, wholes: wholes)
            : throw Fault(node, "which computes with constants alone");
    }

    private Operation Make(
        string kind, string settings, IReadOnlyList<Operation> inputs, string node, IReadOnlyList<OnnxTensor> weights, MovingWindow? window = null, long groups = 1,
        IReadOnlyList<double>? numbers = null, IReadOnlyList<long>? wholes = null, string? filter = null) =>
        Make(kind, settings, inputs, node, [.. weights.Select(weight => weight.Shape)], window, groups, numbers, wholes, filter);

    private Operation Make(
        string kind, string settings, IReadOnlyList<Operation> inputs, string node, IReadOnlyList<IReadOnlyList<long>>? weights = null, MovingWindow? window = null, long groups = 1,
        IReadOnlyList<double>? numbers = null, IReadOnlyList<long>? wholes = null, string? filter = null) =>
        new(kind, settings, inputs, node, count++)
        {
            Weights = weights ?? [],
            Window = window,
            Groups = groups,
            Numbers = numbers ?? [],
            Wholes = wholes ?? [],
            Filter = filter,
            Size = MapSizes.Of(kind, inputs, window, wholes ?? []),
        };

    private Operation Value(string name, string node) =>
        values.TryGetValue(name, out var value) ? value : throw new ImportException($"{node} needs '{Printed.Of(name)}', which nothing before it computes");

    private OnnxTensor Weight(OnnxNode node, string input) => constants.TryGetValue(input, out var weight) ? weight : throw Fault(node, "whose weights are computed in the run");

    /// <summary>Whether a node gives what it takes, up to rounding.</summary>
    private bool IsNeutral(OnnxNode node) => node.Operator switch
    {
        "Identity" => true,
        "Cast" => ConstantNodes.IsFloat((OnnxType)new NodeSettings(node).Whole("to", 0)),
        "Dropout" => node.Inputs.Count < 3 || node.Inputs[2].Length == 0 ? true : throw Fault(node, "which may drop numbers in the run"),
        _ => false,
    };

    /// <summary>The last axis of a row of scores is its only one. Before version 13 an axis stood for all behind it, too.</summary>
    private Operation Softmax(OnnxNode node)
    {
        const int oneAxis = 13;
        var input = Value(node.Inputs[0], NameOf(node));
        var axis = new NodeSettings(node).Whole("axis", opset < oneAxis ? 1 : -1);
        if (input.Kind == Operation.FullyConnected && axis == -1)
            axis = 1;
        return opset >= oneAxis || input.Kind == Operation.FullyConnected
            ? Make(node.Operator, $"axis {axis.ToString(CultureInfo.InvariantCulture)}", [input], NameOf(node))
            : throw Fault(node, "which is computed over several axes in this version of ONNX");
    }

    private static string NameOf(OnnxNode node) => Printed.Of(node.Name.Length > 0 || node.Outputs.Count == 0 ? node.Name : node.Outputs[0]);

    public static ImportException Fault(OnnxNode node, string what) => new($"the language ends at '{NameOf(node)}' ({Printed.Of(node.Operator)}), {what}");

    private static string Shapes(IEnumerable<OnnxTensor> weights) => string.Join(" ", weights.Select(weight => string.Join("x", weight.Shape.SkipWhile(side => side == 1))));

    private static string Number(double number) => ((float)number).ToString("R", CultureInfo.InvariantCulture);

    private static string Count(int number, string word) => FormattableString.Invariant($"{number} {word}{(number == 1 ? "" : "s")}");
}
