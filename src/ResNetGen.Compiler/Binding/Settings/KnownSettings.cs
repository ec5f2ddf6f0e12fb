using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings;

/// <summary>All settings of the language. A new one is a line here, a draft of its own, and a rule for where it has a meaning.</summary>
internal static class KnownSettings
{
    public static readonly SettingDefinition<BlockSpec> Block = PerStage("block", new BlockSyntax());

    public static readonly SettingDefinition<int> Blocks = PerStage("blocks", new WholeNumberSyntax(1, Bounds.MaxBlocks));

    public static readonly SettingDefinition<int?> Width =
        PerStage("width", new ConvertedSyntax<int, int?>(CommonSyntax.Channels, width => width));

    public static readonly SettingDefinition<decimal?> Expansion = PerStage(
        "expansion",
        new ConvertedSyntax<decimal, decimal?>(
            new RealNumberSyntax("a number above 0 and up to 1,000", expansion => expansion is > 0 and <= 1_000), expansion => expansion));

    public static readonly SettingDefinition<int> Stride = PerStage("stride", new WholeNumberSyntax(1, Bounds.MaxStride));

    public static readonly SettingDefinition<StrideIn> StrideIn = PerStage(
        "stride_in", new ChoiceSyntax<StrideIn>(("3x3", Spec.StrideIn.Spatial), ("1x1", Spec.StrideIn.Pointwise)));

    public static readonly SettingDefinition<int> Cardinality = PerStage("cardinality", CommonSyntax.Channels);

    public static readonly SettingDefinition<int?> BaseWidth = PerStage("base_width", CommonSyntax.ChannelsOrNone);

    public static readonly SettingDefinition<int?> GroupWidth = PerStage("group_width", CommonSyntax.ChannelsOrNone);

    public static readonly SettingDefinition<ShortcutKind> Shortcut = PerStage(
        "shortcut",
        new ChoiceSyntax<ShortcutKind>(
            ("none", ShortcutKind.None), ("zero_pad", ShortcutKind.ZeroPad), ("projection", ShortcutKind.Projection),
            ("projection_all", ShortcutKind.ProjectionAll), ("avgpool_projection", ShortcutKind.AveragePoolProjection)));

    public static readonly SettingDefinition<AttentionSpec> Attention = PerStage("attention", new AttentionSyntax());

    public static readonly SettingDefinition<double> Dropout = PerStage("dropout", CommonSyntax.Probability);

    public static readonly SettingDefinition<int> Dilation = PerStage("dilation", new WholeNumberSyntax(1, Bounds.MaxDilation));

    public static readonly SettingDefinition<ActivationSpec> Activation = PerStage("activation", new ActivationSyntax());

    public static readonly SettingDefinition<NormSpec> Norm = PerStage("norm", new NormSyntax());

    public static readonly SettingDefinition<BiasPlacement> Bias = PerStage(
        "bias",
        new ChoiceSyntax<BiasPlacement>(("false", BiasPlacement.None), ("true", BiasPlacement.All), ("main_path", BiasPlacement.MainPath)));

    public static readonly SettingDefinition<FeatureShape> Input = PerNetwork("input", new FeatureShapeSyntax("3x224x224"));

    public static readonly SettingDefinition<int?> Classes =
        PerNetwork("classes", new NoneOrSyntax<int>(new WholeNumberSyntax(1, int.MaxValue)));

    public static readonly SettingDefinition<StemSpec> Stem = PerNetwork("stem", new StemSyntax());

    public static readonly SettingDefinition<int> WidthFactor = PerNetwork("width_factor", new WholeNumberSyntax(1, 1_000));

    public static readonly SettingDefinition<BlockOrder> Order =
        PerNetwork("order", new ChoiceSyntax<BlockOrder>(("post", BlockOrder.Post), ("pre", BlockOrder.Pre)));

    public static readonly SettingDefinition<Merge> Merge = PerNetwork(
        "merge",
        new ChoiceSyntax<Merge>(
            ("relu(F + x)", Spec.Merge.ActivatedSum), ("relu(F) + x", Spec.Merge.ActivatedMainPath),
            ("relu(F + x^2)", Spec.Merge.ActivatedSumWithSquare)));

    public static readonly SettingDefinition<double> DropPath = PerNetwork("drop_path", CommonSyntax.Probability);

    public static readonly SettingDefinition<int?> OutputStride =
        PerNetwork("output_stride", new ChoiceSyntax<int?>(("none", null), ("8", 8), ("16", 16), ("32", 32)));

    public static readonly SettingDefinition<bool> ZeroInitResidual = PerNetwork("zero_init_residual", CommonSyntax.Bool);

    public static readonly SettingDefinition<ConvolutionInit> Init = PerNetwork(
        "init",
        new ChoiceSyntax<ConvolutionInit>(
            ("kaiming_fan_out", ConvolutionInit.KaimingFanOut), ("kaiming_fan_in", ConvolutionInit.KaimingFanIn),
            ("xavier", ConvolutionInit.Xavier), ("default", ConvolutionInit.Default)));

    public static readonly SettingDefinition<HeadSpec> Head = PerNetwork("head", new HeadSyntax());

    public static readonly SettingDefinition<RegNetSpec?> RegNet = PerNetwork("regnet", new NoneOrSyntax<RegNetSpec>(new RegNetSyntax()));

    /// <summary>All but <c>stages</c>, whose rows are read by themselves.</summary>
    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        Block, Blocks, Width, Expansion, Stride, StrideIn, Cardinality, BaseWidth, GroupWidth, Shortcut, Attention, Dropout, Dilation, Activation,
        Norm, Bias, Input, Classes, Stem, WidthFactor, Order, Merge, DropPath, OutputStride, ZeroInitResidual, Init, Head, RegNet,
    ];

    private static SettingDefinition<T> PerStage<T>(string key, ValueSyntax<T> syntax) => new(key, isPerStage: true, syntax);

    private static SettingDefinition<T> PerNetwork<T>(string key, ValueSyntax<T> syntax) => new(key, isPerStage: false, syntax);
}
