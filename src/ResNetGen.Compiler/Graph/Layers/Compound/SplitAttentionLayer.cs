using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers.Compound;

/// <summary>
/// ResNeSt's 3x3 (arXiv:2004.08955, figure 2): one convolution to <paramref name="Radix"/> maps, weighed by attention over them and added.
/// </summary>
/// <param name="Convolution">To all maps, at stride 1.</param>
/// <param name="Norm">Behind it; null: none.</param>
/// <param name="Activation">Behind the norm.</param>
/// <param name="Reduce">From the means to the inner channels, with bias.</param>
/// <param name="InnerNorm">Behind it; null: none.</param>
/// <param name="Expand">From the inner channels to the weights of all maps, with bias.</param>
/// <param name="Stride">Of a 3x3 average pool; 1: no pool.</param>
/// <param name="PoolsBefore">The pool is in front.</param>
public sealed record SplitAttentionLayer(
    string Name, FeatureShape Input, FeatureShape Output, int Radix, ConvolutionLayer Convolution, NormLayer? Norm, ActivationLayer Activation,
    ConvolutionLayer Reduce, NormLayer? InnerNorm, ConvolutionLayer Expand, int Stride, bool PoolsBefore) : CompoundLayer(Name, Input, Output)
{
    /// <summary>Name of the number of inner channels.</summary>
    public const string Squeezed = "squeezed";

    public override int Convolutions => 1;

    /// <summary>C: groups of the attention's convolutions; the first one has <see cref="Radix"/> times as many.</summary>
    public int Cardinality => Reduce.Groups;

    public override IEnumerable<StateEntry> State =>
        [.. Convolution.State, .. StateOf(Norm), .. Reduce.State, .. StateOf(InnerNorm), .. Expand.State];

    public override long? MultiplyAdds => checked(Convolution.MultiplyAdds + Reduce.MultiplyAdds + Expand.MultiplyAdds);

    public override string KindName => "split_attention";

    public override string Operation => $"3x3, {Text(Output.Channels)}{Groups}, radix {Text(Radix)}{(Stride > 1 ? $", stride {Text(Stride)}" : "")}";

    public override LayerLabel Label => LayerLabel.Major($"3x3, {Text(Output.Channels)}{Groups}, r={Text(Radix)}{LayerLabel.Stride(Stride)}");

    /// <summary>The pool sees a pixel more on each side than the convolution.</summary>
    public override Window Window =>
        Stride == 1 ? Convolution.Window : new(Convolution.Kernel + 2 + (2 * (Convolution.Padding - 1)), Stride, Convolution.Padding + 1, 1);

    public override LayerMemory Memory => MemoryOf(Convolution.Output, Output);

    public override string Structure =>
        $"radix {Text(Radix)} before {PoolsBefore} ({Convolution.Structure}; {Norm?.Structure}; {Activation.Structure}; {InnerNorm?.Structure})";

    public override EquatableArray<LayerNumber> Numbers =>
    [
        new(LayerNumber.Width, Quantity.Channels, Output.Channels),
        new("stride", Quantity.Stride, Stride),
        new("dilation", Quantity.Dilation, Convolution.Dilation),
        new("groups", Quantity.Groups, Cardinality),
        new(Squeezed, Quantity.Attention, Reduce.Output.Channels),
    ];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);

    private string Groups => Cardinality > 1 ? $", C={Text(Cardinality)}" : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
