using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>How a class writes the numbers of a layer: as literals, or as parameters of its own.</summary>
/// <param name="InChannels">An expression for the channels that the layer takes.</param>
/// <param name="Numbers">An expression for each of the layer's numbers, by name.</param>
internal sealed record LayerArguments(string InChannels, IReadOnlyDictionary<string, string> Numbers)
{
    /// <summary>Whether nobody else holds what the layer is given, so that it may be changed.</summary>
    public bool OwnsInput { get; init; } = true;

    /// <summary>An expression for the channels that the layer gives.</summary>
    public string OutChannels => Numbers.TryGetValue(LayerNumber.Width, out var width) ? width : InChannels;

    public string this[string number] => Numbers[number];

    /// <summary>As the plan of the block's class has them.</summary>
    public static LayerArguments Of(PlannedLayer layer) => new(
        NumberText.Of(layer.InChannels),
        layer.Arguments.ToDictionary(argument => argument.Name, argument => NumberText.Of(argument.Number), StringComparer.Ordinal));

    /// <summary>The layer's own numbers.</summary>
    public static LayerArguments Literal(Layer layer) => new(
        CSharpNumber.Plain(layer.Input.Channels),
        layer.Numbers.ToDictionary(number => number.Name, number => CSharpNumber.Plain(number.Value), StringComparer.Ordinal));
}
