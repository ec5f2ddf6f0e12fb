using System.Globalization;
using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Emit.Settings;

/// <summary>Values of settings as the language writes them.</summary>
internal static class SettingText
{
    public static string Number(double value) => value.ToString("0.###############", CultureInfo.InvariantCulture);

    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Switch(bool value) => value ? "true" : "false";

    public static string Order(BlockOrder order) => order == BlockOrder.Pre ? "pre" : "post";

    public static string Merge(Merge merge) => merge switch
    {
        Binding.Merge.ActivatedSum => "relu(F + x)",
        Binding.Merge.ActivatedMainPath => "relu(F) + x",
        Binding.Merge.ActivatedSumWithSquare => "relu(F + x^2)",
    };

    public static string Init(ConvolutionInit init) => init switch
    {
        ConvolutionInit.KaimingFanOut => "kaiming_fan_out",
        ConvolutionInit.KaimingFanIn => "kaiming_fan_in",
        ConvolutionInit.Xavier => "xavier",
        ConvolutionInit.Default => "default",
    };

    public static string Head(HeadSpec head) =>
        $"{{ pool: {(head.Pool == PoolKind.Max ? "max" : "avg")}, dropout: {Number(head.Dropout)} }}";

    public static string StrideIn(StrideIn strideIn) => strideIn == Binding.StrideIn.Pointwise ? "1x1" : "3x3";

    public static string Shortcut(ShortcutKind shortcut) => shortcut switch
    {
        ShortcutKind.None => "none",
        ShortcutKind.ZeroPad => "zero_pad",
        ShortcutKind.Projection => "projection",
        ShortcutKind.ProjectionAll => "projection_all",
        ShortcutKind.AveragePoolProjection => "avgpool_projection",
    };

    public static string Bias(BiasPlacement bias) => bias switch
    {
        BiasPlacement.None => "false",
        BiasPlacement.All => "true",
        BiasPlacement.MainPath => "main_path",
    };

    public static string Norm(NormSpec norm) => norm switch
    {
        BatchNormSpec batch when batch == new BatchNormSpec() => "batch",
        BatchNormSpec batch => $"batch({Number(batch.Epsilon)}, {Number(batch.Momentum)})",
        GroupNormSpec group => $"group({group.Groups})",
        NoNormSpec => "none",
        _ => throw new InvalidOperationException($"No text for {norm}."),
    };

    public static string Attention(AttentionSpec attention) => attention switch
    {
        NoAttentionSpec => "none",
        SqueezeExcitationSpec rounded => $"se({rounded.Reduction})",
        ExactSqueezeExcitationSpec exact => $"se({exact.Reduction}, exact)",
        RatioSqueezeExcitationSpec ratio => $"se(ratio {Number(ratio.Ratio)})",
        RegNetSqueezeExcitationSpec regnet => $"se(ratio {Number(regnet.Ratio)} of input)",
        EfficientChannelAttentionSpec { Kernel: { } kernel } => $"eca({kernel})",
        EfficientChannelAttentionSpec => "eca",
        _ => throw new InvalidOperationException($"No text for {attention}."),
    };

    public static string Block(BlockSpec block) => block switch
    {
        BasicBlockSpec => "basic",
        BottleneckBlockSpec => "bottleneck",
        CellBlockSpec cell => $"[{string.Join("; ", cell.Convolutions.Select(Convolution))}]",
        _ => throw new InvalidOperationException($"No text for {block}."),
    };

    private static string Convolution(CellConvolution convolution)
    {
        var kernel = convolution.Kernel.Value;
        var channels = convolution.Channels.Value;
        var width = channels.OfWidth ? (channels.Factor == 1 ? "w" : Number(channels.Factor) + "w") : Number(channels.Factor);
        var groups = convolution.Groups is { } count ? (count.Value.Number is { } number ? $", C={number}" : ", C") : "";
        var dilation = convolution.Dilation is { } own ? $", dilation {own.Value}" : "";
        return $"{kernel}x{kernel}, {width}{(channels.Divisor == 1 ? "" : $"/{channels.Divisor}")}{groups}{dilation}";
    }
}
