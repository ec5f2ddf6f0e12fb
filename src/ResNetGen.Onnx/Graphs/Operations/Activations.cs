using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Graphs.Operations;

/// <summary>Activations. Operators that a version of ONNX does not have are written by others.</summary>
internal static class Activations
{
    /// <summary>ReLU.</summary>
    public static string Relu(this GraphBuilder graph, string name, string x) => graph.Node("Relu", name, [x]);

    /// <summary>ReLU that ends at 6.</summary>
    public static string Relu6(this GraphBuilder graph, string name, string x) => graph.Node("Clip", name, [x, graph.Number(0), graph.Number(6)]);

    /// <summary>ReLU with a slope for negative values.</summary>
    public static string LeakyRelu(this GraphBuilder graph, string name, string x, double slope) => graph.Node("LeakyRelu", name, [x], new SingleAttribute("alpha", (float)slope));

    /// <summary>ReLU with a slope of each channel for negative values.</summary>
    public static string ParametricRelu(this GraphBuilder graph, string name, string x, string weight, WeightSource slopes) => graph.Node("PRelu", name, [x, graph.ChannelWeight(weight, slopes)]);

    /// <summary>The logistic function.</summary>
    public static string Sigmoid(this GraphBuilder graph, string name, string x) => graph.Node("Sigmoid", name, [x]);

    /// <summary>The hyperbolic tangent.</summary>
    public static string Tanh(this GraphBuilder graph, string name, string x) => graph.Node("Tanh", name, [x]);

    /// <summary>ELU.</summary>
    public static string Elu(this GraphBuilder graph, string name, string x) => graph.Node("Elu", name, [x], new SingleAttribute("alpha", 1));

    /// <summary>SiLU (swish): x sigmoid(x).</summary>
    public static string Silu(this GraphBuilder graph, string name, string x) => graph.Node("Mul", name, [x, graph.Node("Sigmoid", $"{name}.sigmoid", [x])]);

    /// <summary>GELU by the error function: x (1 + erf(x / sqrt 2)) / 2. Version 20 has it.</summary>
    public static string Gelu(this GraphBuilder graph, string name, string x)
    {
        if (graph.Opset >= 20)
            return graph.Node("Gelu", name, [x], new TextAttribute("approximate", "none"));
        var scaled = graph.Node("Div", $"{name}.scaled", [x, graph.Number(Math.Sqrt(2))]);
        var shifted = graph.Node("Add", $"{name}.shifted", [graph.Node("Erf", $"{name}.erf", [scaled]), graph.Number(1)]);
        return graph.Node("Mul", name, [graph.Node("Mul", $"{name}.product", [x, shifted]), graph.Number(0.5)]);
    }

    /// <summary>Mish: x tanh(softplus(x)). Version 18 has it.</summary>
    public static string Mish(this GraphBuilder graph, string name, string x) => graph.Opset >= 18
        ? graph.Node("Mish", name, [x])
        : graph.Node("Mul", name, [x, graph.Node("Tanh", $"{name}.tanh", [graph.Node("Softplus", $"{name}.softplus", [x])])]);

    /// <summary>Hard swish: x times the hard sigmoid. Version 14 has it.</summary>
    public static string HardSwish(this GraphBuilder graph, string name, string x) => graph.Opset >= 14
        ? graph.Node("HardSwish", name, [x])
        : graph.Node("Mul", name, [x, graph.HardSigmoid($"{name}.hardsigmoid", x)]);

    /// <summary>The logistic function in three straight lines: x / 6 + 1/2 between 0 and 1.</summary>
    public static string HardSigmoid(this GraphBuilder graph, string name, string x) =>
        graph.Node("HardSigmoid", name, [x], new SingleAttribute("alpha", 1f / 6), new SingleAttribute("beta", 0.5f));

    /// <summary>Numbers that add to 1 over an axis.</summary>
    public static string Softmax(this GraphBuilder graph, string name, string x, long axis = 1) => graph.Node("Softmax", name, [x], new WholeAttribute("axis", axis));
}
