using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Targets.TorchScript;

/// <summary>Writes a graph as one method, a line for each operation.</summary>
internal sealed class ForwardMethod
{
    private readonly OnnxGraph graph;

    private readonly ModuleTree modules;

    private readonly Dictionary<string, OnnxTensor> weights;

    private readonly Dictionary<string, OnnxNode> makers = [];

    /// <summary>The expression of each value.</summary>
    private readonly Dictionary<string, string> values = [];

    private readonly List<string> lines = [];

    private ForwardMethod(OnnxGraph graph, ModuleTree modules)
    {
        (this.graph, this.modules) = (graph, modules);
        weights = graph.Weights.ToDictionary(weight => weight.Name);
    }

    /// <param name="graph">In which the ONNX target has written the network, for images of any size.</param>
    /// <param name="modules">Gets the weights.</param>
    public static string Write(OnnxGraph graph, ModuleTree modules)
    {
        var method = new ForwardMethod(graph, modules);
        method.values[graph.Inputs[0].Name] = "x";
        foreach (var node in graph.Nodes)
            method.Write(node);
        return $"  def forward(self: __torch__.{ScriptArchive.Class},\n    x: Tensor) -> Tensor:\n{string.Concat(method.lines.Select(line => $"    {line}\n"))}    return {method.values[graph.Outputs[0].Name]}\n";
    }

    private void Write(OnnxNode node)
    {
        foreach (var output in node.Outputs)
            makers[output] = node;
        // Sizes are computed where they are used, and parts of a list are taken out of it.
        if (node.Operator is "Shape" || IsOfSize(node))
            return;
        var name = $"v{lines.Count.ToString(CultureInfo.InvariantCulture)}";
        lines.Add($"{name} = {Expression(node, name)}");
        for (var i = 0; i < node.Outputs.Count; i++)
            values[node.Outputs[i]] = node.Operator == "Split" ? $"{name}[{i.ToString(CultureInfo.InvariantCulture)}]" : name;
    }

    /// <summary>Whether a node computes with sizes, not with maps.</summary>
    private bool IsOfSize(OnnxNode node) => node.Operator is "Slice" or "Sub" or "Div" or "Mul" or "Add" or "Max" or "Concat"
        && node.Inputs.Any(input => makers.TryGetValue(input, out var maker) && (maker.Operator == "Shape" || IsOfSize(maker)) && !values.ContainsKey(input));

    private string Expression(OnnxNode node, string name)
    {
        var settings = new ScriptSettings(node);
        string X(int input = 0) => Value(node.Inputs[input]);
        return node.Operator switch
        {
            "Conv" when weights[node.Inputs[1]].Shape.Count == 3 => $"torch.conv1d({X()}, {X(1)}, None, [1], [{settings.Wholes("pads")[0]}], [1], 1)",
            "Conv" => Convolution(node, settings, name),
            "BatchNormalization" when Count(node.Inputs[1]) => $"torch.batch_norm({X()}, {X(1)}, {X(2)}, {X(3)}, {X(4)}, False, 0.10000000000000001, {Real(settings.Single("epsilon"))}, True)",
            "InstanceNormalization" => $"torch.instance_norm({X()}, None, None, None, None, True, 0., {Real(settings.Single("epsilon"))}, False)",
            "Relu" or "Sigmoid" or "Tanh" or "Erf" => $"torch.{node.Operator.ToLowerInvariant()}({X()})",
            "Softplus" => $"torch.softplus({X()}, 1, 20)",
            "HardSwish" => $"torch.hardswish({X()})",
            "HardSigmoid" => $"torch.hardsigmoid({X()})",
            "Elu" => $"torch.elu({X()}, 1, 1, 1)",
            "LeakyRelu" => $"torch.leaky_relu({X()}, {Real(settings.Single("alpha"))})",
            "Clip" => $"torch.clamp({X()}, 0, 6)",
            "PRelu" => $"torch.prelu({X()}, torch.flatten({X(1)}))",
            "Softmax" => $"torch.softmax({X()}, {settings.Whole("axis")})",
            "MaxPool" or "AveragePool" => Pool(node, settings, name),
            "GlobalAveragePool" => $"torch.adaptive_avg_pool2d({X()}, [1, 1])",
            "GlobalMaxPool" => $"torch.amax({X()}, [2, 3], True)",
            "ReduceMean" => $"torch.mean({X()}, [1], True)",
            "ReduceMax" => $"torch.amax({X()}, [1], True)",
            "Flatten" => $"torch.flatten({X()}, 1)",
            "Gemm" => $"torch.linear({X()}, {X(1)}, {(node.Inputs.Count > 2 ? X(2) : "None")})",
            "MatMul" => $"torch.matmul({X()}, {X(1)})",
            // A larger number than none changes nothing: it keeps ONNX Runtime from joining two nodes.
            "Max" => X(),
            "Add" or "Mul" or "Div" => $"torch.{node.Operator.ToLowerInvariant()}({X()}, {X(1)})",
            "Concat" => $"torch.cat([{string.Join(", ", node.Inputs.Select(Value))}], {settings.Whole("axis")})",
            "Split" => $"torch.split_with_sizes({X()}, [{string.Join(", ", Wholes(node.Inputs[1]))}], {settings.Whole("axis")})",
            "Transpose" => $"torch.permute({X()}, [{string.Join(", ", settings.Wholes("perm"))}])",
            "Reshape" => $"torch.reshape({X()}, {Shape(node)})",
            "Expand" => $"torch.ones_like({Value(makers[node.Inputs[1]].Inputs[0])})",
            "Slice" => Strided(node),
            "Pad" => Pad(node, settings, name),
            _ => throw new InvalidOperationException($"{node.Operator} has no form in TorchScript."),
        };
    }

    /// <summary>Adds what training has counted: nothing. The state dict has it, and no operation takes it.</summary>
    private bool Count(string weight)
    {
        modules.Add(new(weight.Substring(0, weight.LastIndexOf('.') + 1) + ScriptClasses.Counter, OnnxType.Int64, [], new WholeData([0])));
        return true;
    }

    private string Convolution(OnnxNode node, ScriptSettings settings, string name)
    {
        var (stride, dilation, kernel) = (settings.Wholes("strides")[0], settings.Wholes("dilations")[0], settings.Wholes("kernel_shape")[0]);
        var padding = 0L;
        var x = Value(node.Inputs[0]);
        if (settings.Same is { } side)
            x = PadSame(x, name, kernel, stride, dilation, side, "0.");
        else
            padding = settings.Wholes("pads")[0];
        var bias = node.Inputs.Count > 2 ? Value(node.Inputs[2]) : "None";
        return FormattableString.Invariant($"torch.conv2d({x}, {Value(node.Inputs[1])}, {bias}, [{stride}, {stride}], [{padding}, {padding}], [{dilation}, {dilation}], {settings.Whole("group")})");
    }

    private string Pool(OnnxNode node, ScriptSettings settings, string name)
    {
        var (stride, kernel, x) = (settings.Wholes("strides")[0], settings.Wholes("kernel_shape")[0], Value(node.Inputs[0]));
        var isMaximum = node.Operator == "MaxPool";
        if (settings.Same is { } side)
        {
            var padded = PadSame(x, name, kernel, stride, 1, side, isMaximum ? Lowest : "0.");
            var moved = FormattableString.Invariant($"[{kernel}, {kernel}], [{stride}, {stride}], [0, 0]");
            if (isMaximum)
                return $"torch.max_pool2d({padded}, {moved}, [1, 1], False)";
            // What is beyond the map does not count.
            lines.Add($"{name}_ones = torch.ones_like({x})");
            var share = PadSame($"{name}_ones", $"{name}_ones", kernel, stride, 1, side, "0.");
            return $"torch.div(torch.avg_pool2d({padded}, {moved}), torch.avg_pool2d({share}, {moved}))";
        }

        // Padding behind the map alone says that the last window hangs over.
        var pads = settings.Wholes("pads");
        var (before, hangsOver) = (pads[0], pads[2] > pads[0] ? "True" : "False");
        var window = FormattableString.Invariant($"{x}, [{kernel}, {kernel}], [{stride}, {stride}], [{before}, {before}]");
        return isMaximum ? $"torch.max_pool2d({window}, [1, 1], {hangsOver})" : $"torch.avg_pool2d({window}, {hangsOver}, {(settings.Whole("count_include_pad") == 1 ? "True" : "False")})";
    }

    /// <summary>The lowest number, in the place of minus infinity.</summary>
    private const string Lowest = "-3.4028234663852886e+38";

    /// <summary>Padding by the map's size: of what is missing one half before, the other behind.</summary>
    private string PadSame(string x, string name, long kernel, long stride, long dilation, string side, string value)
    {
        var reach = (dilation * (kernel - 1)) + 1;
        foreach (var (axis, word) in new[] { (2, "h"), (3, "w") })
        {
            lines.Add(FormattableString.Invariant($"{name}_{word}n = torch.size({x}, {axis})"));
            lines.Add(FormattableString.Invariant($"{name}_{word}m = ({name}_{word}n + {stride - 1}) // {stride} * {stride} - {stride} + {reach} - {name}_{word}n"));
            lines.Add($"{name}_{word}t = ops.prim.max({name}_{word}m, 0)");
            lines.Add($"{name}_{word}l = {name}_{word}t // 2");
            lines.Add($"{name}_{word}r = {name}_{word}t - {name}_{word}l");
        }

        var (before, behind) = side == "SAME_UPPER" ? ("l", "r") : ("r", "l");
        lines.Add($"{name}_padded = torch.constant_pad_nd({x}, [{name}_w{before}, {name}_w{behind}, {name}_h{before}, {name}_h{behind}], {value})");
        return $"{name}_padded";
    }

    private string Pad(OnnxNode node, ScriptSettings settings, string name)
    {
        var x = Value(node.Inputs[0]);
        if (!weights.ContainsKey(node.Inputs[1]))
            return Computed(node, name, x);
        var pads = Wholes(node.Inputs[1]);
        if (settings.Text("mode") == "reflect")
            return FormattableString.Invariant($"torch.reflection_pad2d({x}, [{pads[3]}, {pads[7]}, {pads[2]}, {pads[6]}])");
        return FormattableString.Invariant($"torch.constant_pad_nd({x}, [{pads[3]}, {pads[7]}, {pads[2]}, {pads[6]}, {pads[1]}, {pads[5]}], {Value(node.Inputs[2])})");
    }

    /// <summary>Padding whose size several nodes compute: total = max((steps * stride + reach) - sides, 0), of which the first half is less.</summary>
    private string Computed(OnnxNode pad, string name, string x)
    {
        var halves = makers[pad.Inputs[1]].Inputs;
        var before = makers[halves[1]];
        var less = before.Operator == "Div" ? before : makers[halves[3]];
        var missing = makers[makers[less.Inputs[0]].Inputs[0]];
        var end = makers[missing.Inputs[0]];
        var (reach, stride) = (Wholes(end.Inputs[1])[0], Wholes(makers[end.Inputs[0]].Inputs[1])[0]);
        return PadSame(x, name, reach, stride, 1, before == less ? "SAME_UPPER" : "SAME_LOWER", Value(pad.Inputs[2]));
    }

    private string Strided(OnnxNode node)
    {
        var step = Wholes(node.Inputs[4]);
        return FormattableString.Invariant($"torch.slice(torch.slice({Value(node.Inputs[0])}, 2, 0, {long.MaxValue}, {step[0]}), 3, 0, {long.MaxValue}, {step[1]})");
    }

    private string Shape(OnnxNode node)
    {
        var x = Value(node.Inputs[0]);
        if (!weights.ContainsKey(node.Inputs[1]))
            return $"torch.size({Value(makers[node.Inputs[1]].Inputs[0])})";
        // A 0 is the length that is there.
        return $"[{string.Join(", ", Wholes(node.Inputs[1]).Select((length, i) => length == 0 ? FormattableString.Invariant($"torch.size({x}, {i})") : length.ToString(CultureInfo.InvariantCulture)))}]";
    }

    /// <summary>The expression of a value, a weight, or a number.</summary>
    private string Value(string name)
    {
        if (values.TryGetValue(name, out var value))
            return value;
        var weight = weights[name];
        return weight.Shape.Count == 0 ? Number(weight) : modules.Add(weight);
    }

    private static string Number(OnnxTensor number)
    {
        using var stream = new System.IO.MemoryStream();
        number.Data.Write(stream);
        var value = BitConverter.ToSingle(stream.ToArray(), 0);
        return float.IsNegativeInfinity(value) ? Lowest : Real(value);
    }

    private IReadOnlyList<long> Wholes(string name) => ((WholeData)weights[name].Data).Values;

    /// <summary>With a point, by which it is not a whole number.</summary>
    private static string Real(float number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant();
        return text.IndexOfAny(['.', 'e']) >= 0 ? text : text + ".";
    }
}
