using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Settings;

/// <summary>Values of settings as the language writes them.</summary>
internal static class SettingText
{
    public static string Switch(bool value) => value ? "true" : "false";

    public static string Order(BlockOrder order) => order == BlockOrder.Pre ? "pre" : "post";

    public static string Merge(Merge merge) => merge switch
    {
        Compiler.Spec.Merge.ActivatedSum => "relu(F + x)",
        Compiler.Spec.Merge.ActivatedMainPath => "relu(F) + x",
        Compiler.Spec.Merge.ActivatedSumWithSquare => "relu(F + x^2)",
    };

    public static string Init(ConvolutionInit init) => init switch
    {
        ConvolutionInit.KaimingFanOut => "kaiming_fan_out",
        ConvolutionInit.KaimingFanIn => "kaiming_fan_in",
        ConvolutionInit.Xavier => "xavier",
        ConvolutionInit.Default => "default",
    };

    public static string Head(HeadSpec head) =>
        $"{{ pool: {(head.Pool == PoolKind.Max ? "max" : "avg")}, dropout: {SettingNumber.Text(head.Dropout)} }}";

    public static string StrideIn(StrideIn strideIn) => strideIn == Compiler.Spec.StrideIn.Pointwise ? "1x1" : "3x3";

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
}
