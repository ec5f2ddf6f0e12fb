using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers.Compound;

/// <summary>
/// Res2Net's 3x3 (arXiv:1904.01169, figure 2): the map is cut into parts; all but the last are convolved, each after the result before it is added to it; all are concatenated.
/// </summary>
/// <param name="Block">The block's name: convolutions are <c>….convs.0</c>, norms <c>….bns.0</c> and so on.</param>
/// <param name="Scale">Number of parts, s.</param>
/// <param name="Convolution">Of the first part; those of the others have the same form.</param>
/// <param name="Norm">Behind it; null: none.</param>
/// <param name="Activation">Behind the norm.</param>
/// <param name="IsSeparate">Nothing is added, and the last part is averaged: in blocks with a stride or a projection.</param>
public sealed record MultiScaleLayer(
    string Block, FeatureShape Input, FeatureShape Output, int Scale, ConvolutionLayer Convolution, NormLayer? Norm, ActivationLayer Activation, bool IsSeparate)
    : CompoundLayer($"{Block}.convs", Input, Output)
{
    /// <summary>Name of the number that is 1 where <see cref="IsSeparate"/>.</summary>
    public const string Separate = "separate";

    /// <summary>Name of the channels of a part.</summary>
    public const string Part = "part";

    public override int Convolutions => Scale - 1;

    public override IEnumerable<StateEntry> State =>
    [
        .. Enumerable.Range(0, Convolutions).SelectMany(i => StateOf(Convolution with { Name = $"{Block}.convs.{Text(i)}" })),
        .. Enumerable.Range(0, Convolutions).SelectMany(i => StateOf(Norm is null ? null : Norm with { Name = $"{Block}.bns.{Text(i)}" })),
    ];

    public override long? MultiplyAdds => checked(Convolutions * Convolution.MultiplyAdds);

    public override string KindName => "multi_scale_convolution";

    public override string Operation => $"{Convolution.Operation}, scale {Text(Scale)}";

    public override LayerLabel Label => LayerLabel.Major($"{Convolution.Label.Text}, s={Text(Scale)}");

    /// <summary>The last part that is convolved has seen the kernels of all.</summary>
    public override Window Window
    {
        get
        {
            if (IsSeparate)
                return Convolution.Window;
            var reach = Convolutions * Convolution.Reach;
            return new((2 * reach) + 1, 1, reach, 1);
        }
    }

    public override LayerMemory Memory => MemoryOf(Output, Output);

    public override string Structure => $"scale {Text(Scale)} ({Convolution.Structure}; {Norm?.Structure}; {Activation.Structure})";

    public override EquatableArray<LayerNumber> Numbers =>
    [
        .. Convolution.Numbers.Select(number => number.Name == LayerNumber.Width ? number with { Name = Part } : number),
        new(Separate, Quantity.Flag, IsSeparate ? 1 : 0),
    ];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
