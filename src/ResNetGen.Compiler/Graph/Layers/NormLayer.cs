using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>A normalisation with a scale and an offset for each channel.</summary>
/// <param name="ZeroInit">The scale starts at 0, so that the block starts as its shortcut.</param>
public abstract record NormLayer(string Name, FeatureShape Shape, bool ZeroInit) : Layer(Name, Shape, Shape)
{
    public sealed override long? MultiplyAdds => 0;

    public sealed override Window Window => Window.Pixel;

    public sealed override LayerMemory Memory => LayerMemory.InPlace(Output);

    public sealed override EquatableArray<LayerNumber> Numbers => [];

    private protected StateEntry[] ScaleAndOffset =>
    [
        new(Name, "weight", [Shape.Channels], StateKind.Parameter),
        new(Name, "bias", [Shape.Channels], StateKind.Parameter),
    ];
}
