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

    public AttentionLayer? Visit(SqueezeExcitationSpec attention) => Squeeze(RoundedInner((decimal)shape.Channels / attention.Reduction));

    public AttentionLayer? Visit(ExactSqueezeExcitationSpec attention) =>
        Squeeze(ExactInner(stage, shape.Channels, attention.Reduction, diagnostics));

    public AttentionLayer? Visit(RatioSqueezeExcitationSpec attention) =>
        Squeeze(FittingInner(stage, RoundedInnerOf(shape.Channels, attention.Ratio), diagnostics));

    public AttentionLayer? Visit(RegNetSqueezeExcitationSpec attention) =>
        Squeeze(FittingInner(stage, decimal.Round(blockInputChannels * attention.Ratio, MidpointRounding.ToEven), diagnostics));

    public AttentionLayer? Visit(EfficientChannelAttentionSpec attention) =>
        new EfficientChannelAttentionLayer($"{name}.se", shape, attention.Kernel ?? AdaptiveKernel(shape.Channels));

    public AttentionLayer? Visit(ConvolutionalBlockAttentionSpec attention) => new ConvolutionalBlockAttentionLayer(
        $"{name}.se", shape, (int)Math.Max(1, decimal.Floor(((decimal)shape.Channels / attention.Reduction) + 0.5m)), attention.Kernel);

    private SqueezeExcitationLayer? Squeeze(int? inner)
    {
        failed = inner is null;
        return inner is { } channels ? new($"{name}.se", shape, channels) : null;
    }

    /// <summary>t = floor((log2 C + 1) / 2), which is the largest t with 4^t at most 2C; t if odd, else t + 1, at least 3 (arXiv:1910.03151, equation 12).</summary>
    private static int AdaptiveKernel(int channels)
    {
        var t = 0;
        for (var power = 4L; power <= 2L * channels; power *= 4)
            t++;
        return Math.Max(3, t % 2 == 1 ? t : t + 1);
    }

    private static int? ExactInner(StageSpec stage, int channels, int reduction, DiagnosticBag diagnostics)
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

    private static int? FittingInner(StageSpec stage, decimal inner, DiagnosticBag diagnostics)
    {
        if (Arithmetic.WholeChannels(inner) is { } channels)
            return channels;
        diagnostics.Report(
            ShapeErrors.AttentionTooNarrow,
            stage.Attention.Span,
            $"{stage.Name}: this ratio leaves {Arithmetic.Print(inner)} inner channels; there must be between 1 and {Arithmetic.Print(int.MaxValue)}. Use a ratio such as 0.25.");
        return null;
    }
}
