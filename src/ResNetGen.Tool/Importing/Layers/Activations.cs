using System.Globalization;
using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Paths;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>Knows activations by their operations.</summary>
internal static class Activations
{
    private const int Relu6 = 6;

    public static (Part Part, int Taken)? Read(IReadOnlyList<PathItem> items, int at)
    {
        var item = items[at];
        if (Text(item) is { } text)
            return (new ActivationPart(item.Last, text), 1);
        // GELU by the error function is halved at last.
        return item is { IsAroundNothing: true, Kinds: "Div Erf Add Mul" } && at + 1 < items.Count && items[at + 1] is { IsSingle: true, Last: { Kind: "Mul", Numbers: [0.5] } half }
            ? (new ActivationPart(half, "gelu"), 2)
            : null;
    }

    private static string? Text(PathItem item) => item switch
    {
        { IsSingle: true } => Single(item.Last),
        { IsAroundNothing: false } => null,
        { Kinds: "Sigmoid Mul" } => "silu",
        { Kinds: "Softplus Tanh Mul" } => "mish",
        { Kinds: "HardSigmoid Mul" } => "hardswish",
        _ => null,
    };

    private static string? Single(Operation operation) => operation.Kind switch
    {
        "Relu" => "relu",
        "Sigmoid" => "sigmoid",
        "Tanh" => "tanh",
        "Gelu" => "gelu",
        "Mish" => "mish",
        "HardSwish" => "hardswish",
        "PRelu" => "prelu",
        "Elu" when operation.Numbers is [1] => "elu",
        "Clip" when operation.Numbers is [0, Relu6] => "relu6",
        "LeakyRelu" => (float)operation.Numbers[0] == 0.01f ? "leaky_relu" : $"leaky_relu({((float)operation.Numbers[0]).ToString(CultureInfo.InvariantCulture)})",
        _ => null,
    };
}
