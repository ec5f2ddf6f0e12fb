using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>How a class writes the numbers of a layer: as literals, or as parameters of its own.</summary>
/// <param name="InChannels">An expression for the channels that the layer takes.</param>
/// <param name="Numbers">An expression for each of the layer's numbers, by name.</param>
internal sealed record LayerArguments(string InChannels, IReadOnlyDictionary<string, string> Numbers)
{
    /// <summary>Whether nobody else holds what the layer is given, so that it may be changed.</summary>
    public bool OwnsInput { get; init; } = true;

    /// <summary>Before the name of a class that is written for this layer; empty where the network has one class of blocks.</summary>
    public string Owner { get; init; } = "";

    /// <summary>An expression for the channels that the layer gives.</summary>
    public string OutChannels => Numbers.TryGetValue(LayerNumber.Width, out var width) ? width : InChannels;

    public string this[string number] => Numbers[number];

    /// <summary>As the plan of the block's class has them.</summary>
    public static LayerArguments Of(PlannedLayer layer) => new(
        PythonNumber.Of("", layer.InChannels),
        layer.Arguments.ToDictionary(argument => argument.Name, argument => PythonNumber.Of(argument.Name, argument.Number), StringComparer.Ordinal));

    /// <summary>The layer's own numbers.</summary>
    public static LayerArguments Literal(Layer layer) => new(
        PythonNumber.Literal(layer.Input.Channels),
        layer.Numbers.ToDictionary(number => number.Name, number => PythonNumber.Literal(number.Name, number.Value), StringComparer.Ordinal));
}
