using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers.Compound;

/// <summary>SKNet's 3x3 (arXiv:1903.06586, figure 1): two convolutions, the second one dilated twice as much, weighed by attention over the two and added.</summary>
/// <param name="Near">The first convolution.</param>
/// <param name="Far">The second one.</param>
/// <param name="Norm">Behind the first one; null: none. Behind the second one there is the same.</param>
/// <param name="Activation">Behind each norm.</param>
/// <param name="Reduce">From the means to the inner channels, without bias.</param>
/// <param name="InnerNorm">Behind it; null: none.</param>
/// <param name="Select">From the inner channels to the weights of both, without bias.</param>
/// <param name="SplitsInput">The first convolution sees the first half of the channels, the second one the other half.</param>
public sealed record SelectiveKernelLayer(
    string Name, FeatureShape Input, FeatureShape Output, ConvolutionLayer Near, ConvolutionLayer Far, NormLayer? Norm, ActivationLayer Activation,
    ConvolutionLayer Reduce, NormLayer? InnerNorm, ConvolutionLayer Select, bool SplitsInput) : CompoundLayer(Name, Input, Output)
{
    /// <summary>Name of the number of inner channels.</summary>
    public const string Squeezed = "squeezed";

    public override int Convolutions => 2;

    public override IEnumerable<StateEntry> State =>
    [
        .. Near.State, .. StateOf(Norm),
        .. Far.State, .. StateOf(Norm is null ? null : Norm with { Name = $"{Name}.paths.1.bn" }),
        .. Reduce.State, .. StateOf(InnerNorm), .. Select.State,
    ];

    public override long? MultiplyAdds => checked(Near.MultiplyAdds + Far.MultiplyAdds + Reduce.MultiplyAdds + Select.MultiplyAdds);

    public override string KindName => "selective_kernel";

    public override string Operation => $"{Near.Operation}, SK";

    /// <summary>"SK" is in the place of the kernel's size, so that the label is no longer than that of a convolution.</summary>
    public override LayerLabel Label => LayerLabel.Major($"SK{Near.Label.Text.Substring(Near.Label.Text.IndexOf(','))}");

    public override Window Window => new((2 * Far.Reach) + 1, Far.Stride, Far.Reach, 1) { IsSame = Far.PaddingMode != PaddingMode.Centred };

    public override LayerMemory Memory => MemoryOf(Output with { Channels = 2 * Output.Channels }, Output);

    public override string Structure => $"SK split {SplitsInput} ({Near.Structure}; {Norm?.Structure}; {Activation.Structure}; {InnerNorm?.Structure})";

    public override EquatableArray<LayerNumber> Numbers => [.. Near.Numbers, new(Squeezed, Quantity.Attention, Reduce.Output.Channels)];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
