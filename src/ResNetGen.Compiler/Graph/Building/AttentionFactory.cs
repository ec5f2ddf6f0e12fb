using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Finds the inner sizes of a block's attention.</summary>
internal sealed class AttentionFactory(StageSpec stage, string name, FeatureShape shape, int blockInputChannels, DiagnosticBag diagnostics) : IAttentionVisitor<AttentionLayer?>
{
    /// <summary>timm rounds inner channels to multiples of this, and to no less.</summary>
    private const int RoundTo = 8;

    private bool failed;

    /// <param name="shape">Of the feature map that is scaled.</param>
    /// <param name="blockInputChannels">What RegNetY's ratio is of.</param>
    /// <param name="layer">Null for <c>attention: none</c>.</param>
    /// <returns>False when an inner size is not whole, which has been reported.</returns>
    public static bool TryCreate(
        StageSpec stage, string name, FeatureShape shape, int blockInputChannels, DiagnosticBag diagnostics, out AttentionLayer? layer)
    {
        var factory = new AttentionFactory(stage, name, shape, blockInputChannels, diagnostics);
        layer = stage.Attention.Value.Accept(factory);
        return !factory.failed;
    }

    public AttentionLayer? Visit(NoAttentionSpec attention) => null;

    public AttentionLayer? Visit(SqueezeExcitationSpec attention) =>
        Squeeze(attention.IsOfInput ? PartOfInput(attention.Reduction) : RoundedInner((decimal)shape.Channels / attention.Reduction));

    public AttentionLayer? Visit(ExactSqueezeExcitationSpec attention) =>
        Squeeze(ExactInner(attention.IsOfInput ? blockInputChannels : shape.Channels, attention.Reduction));

    public AttentionLayer? Visit(RatioSqueezeExcitationSpec attention) =>
        Squeeze(FittingInner(attention.IsOfInput ? HalfToEven(blockInputChannels * attention.Ratio) : RoundedInnerOf(shape.Channels, attention.Ratio), "ratio", "ratio such as 0.25"));

    public AttentionLayer? Visit(EfficientChannelAttentionSpec attention) =>
        new EfficientChannelAttentionLayer($"{name}.se", shape, attention.Kernel ?? AdaptiveKernel(shape.Channels));

    public AttentionLayer? Visit(ConvolutionalBlockAttentionSpec attention) => Made(
        attention.IsOfInput ? PartOfInput(attention.Reduction) : WholeInner(attention.Reduction),
        inner => new ConvolutionalBlockAttentionLayer($"{name}.se", shape, inner, attention.Kernel));

    public AttentionLayer? Visit(GlobalContextSpec attention) => Made(
        attention.IsOfInput ? PartOfInput(attention.Reduction) : WholeInner(attention.Reduction),
        inner => new GlobalContextLayer($"{name}.se", shape, inner, attention.Adds));

    public AttentionLayer? Visit(EffectiveSqueezeExcitationSpec attention) => new EffectiveSqueezeExcitationLayer($"{name}.se", shape);

    private AttentionLayer? Squeeze(int? inner) => Made(inner, channels => new SqueezeExcitationLayer($"{name}.se", shape, channels));

    private AttentionLayer? Made(int? inner, Func<int, AttentionLayer> make)
    {
        failed = inner is null;
        return inner is { } channels ? make(channels) : null;
    }

    private int? PartOfInput(int reduction) => FittingInner(HalfToEven((decimal)blockInputChannels / reduction), "reduction", "smaller one");

    /// <summary>And not to a multiple of anything, as RegNetY's.</summary>
    private static decimal HalfToEven(decimal inner) => decimal.Round(inner, MidpointRounding.ToEven);

    /// <summary>Rounded half up, and at least 1.</summary>
    private int WholeInner(int reduction) => (int)Math.Max(1, decimal.Floor(((decimal)shape.Channels / reduction) + 0.5m));

    /// <summary>t = floor((log2 C + 1) / 2), which is the largest t with 4^t at most 2C; t if odd, else t + 1, at least 3 (arXiv:1910.03151, equation 12).</summary>
    private static int AdaptiveKernel(int channels)
    {
        var t = 0;
        for (var power = 4L; power <= 2L * channels; power *= 4)
            t++;
        return Math.Max(3, t % 2 == 1 ? t : t + 1);
    }

    private int? ExactInner(int channels, int reduction)
    {
        if (channels % reduction == 0)
            return channels / reduction;
        diagnostics.Report(
            ShapeErrors.AttentionTooNarrow,
            stage.Attention.Span,
            $"{stage.Name}: {Arithmetic.Print(channels)} channels / {Arithmetic.Print(reduction)} is not whole. {Divisors.Near(channels, reduction, "the reduction")} Or write 'se({reduction})', which rounds.");
        return null;
    }

    private static int RoundedInner(decimal channels) => (int)RoundedInnerOf(channels, 1);

    private static decimal RoundedInnerOf(decimal channels, decimal ratio) =>
        Math.Max(RoundTo, decimal.Floor(((channels * ratio) + (RoundTo / 2)) / RoundTo) * RoundTo);

    private int? FittingInner(decimal inner, string what, string remedy)
    {
        if (Arithmetic.WholeChannels(inner) is { } channels)
            return channels;
        diagnostics.Report(
            ShapeErrors.AttentionTooNarrow,
            stage.Attention.Span,
            $"{stage.Name}: this {what} leaves {Arithmetic.Print(inner)} inner channels; there must be between 1 and {Arithmetic.Print(int.MaxValue)}. Use a {remedy}.");
        return null;
    }
}
