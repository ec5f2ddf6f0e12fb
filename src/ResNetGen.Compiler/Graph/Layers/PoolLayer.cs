using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>A pool of the stem or of ResNet-D's shortcut.</summary>
/// <param name="Padding">Pixels on each side, where padding is centred.</param>
/// <param name="CeilMode">The last window may reach over the edge; its outside is not counted (ResNet-D's shortcut, the first SE networks).</param>
public sealed record PoolLayer(string Name, FeatureShape Input, FeatureShape Output, PoolKind Kind, int Kernel, int Stride, int Padding, bool CeilMode = false)
    : Layer(Name, Input, Output)
{
    /// <summary>Not centred: the size of the map says how many pixels of padding there are on which side. An average does not count them.</summary>
    public PaddingMode PaddingMode { get; init; }

    /// <summary>A maximum sees zeros in its padding, in the place of nothing.</summary>
    public bool PadsZeros { get; init; }

    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "pool";

    public override string Operation => $"{Kind.Text()} pool {Kernel}x{Kernel}, stride {Stride}{(PadsZeros ? ", zeros" : "")}";

    public override LayerLabel Label => new($"{Kind.Text()} pool {Kernel}x{Kernel}, /{Stride}", $"pool{LayerLabel.Stride(Stride)}", IsMinor: false);

    public override Window Window => new(Kernel, Stride, Padding, 1) { IsSame = PaddingMode != PaddingMode.Centred };

    public override LayerMemory Memory => LayerMemory.Pool(Kind, Output);

    public override string Structure => $"{Kind} pool {Kernel} {Padding} {CeilMode} {PaddingMode}{(PadsZeros ? " zeros" : "")}";

    public override EquatableArray<LayerNumber> Numbers => [new("stride", Quantity.Stride, Stride)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
