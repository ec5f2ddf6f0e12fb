using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Spec;

/// <summary>One stage (a row of the paper's table) with every setting resolved.</summary>
/// <param name="Name">The row's name: <c>conv2_x</c>, <c>conv3_x</c>, … where the file gives none.</param>
/// <param name="Span">The row, or the network's name where the file has no rows.</param>
/// <param name="Settings">The values of the properties that are declared here, each with its key.</param>
public sealed record StageSpec(string Name, SourceSpan Span, SettingValues Settings)
{
    /// <summary>The settings that a stage may have for itself. Declared before the keys that are added to it.</summary>
    internal static readonly SettingKeys Keys = new();

    public Setting<BlockSpec> Block { get => Settings.Get(BlockKey); init => Settings = Settings.With(BlockKey, value); }

    internal static readonly SettingKey<BlockSpec> BlockKey = Keys.Add<BlockSpec>("block");

    public Setting<int> Blocks { get => Settings.Get(BlocksKey); init => Settings = Settings.With(BlocksKey, value); }

    internal static readonly SettingKey<int> BlocksKey = Keys.Add<int>("blocks");

    /// <summary>The paper's w, before <see cref="NetworkSpec.WidthFactor"/>; null where a cell names all channels itself.</summary>
    public Setting<int?> Width { get => Settings.Get(WidthKey); init => Settings = Settings.With(WidthKey, value); }

    internal static readonly SettingKey<int?> WidthKey = Keys.Add<int?>("width");

    /// <summary>Output channels / width; null: the block's own (basic 1, bottleneck 4).</summary>
    public Setting<decimal?> Expansion { get => Settings.Get(ExpansionKey); init => Settings = Settings.With(ExpansionKey, value); }

    internal static readonly SettingKey<decimal?> ExpansionKey = Keys.Add<decimal?>("expansion");

    public Setting<int> Stride { get => Settings.Get(StrideKey); init => Settings = Settings.With(StrideKey, value); }

    internal static readonly SettingKey<int> StrideKey = Keys.Add<int>("stride");

    public Setting<StrideIn> StrideIn { get => Settings.Get(StrideInKey); init => Settings = Settings.With(StrideInKey, value); }

    internal static readonly SettingKey<StrideIn> StrideInKey = Keys.Add<StrideIn>("stride_in");

    /// <summary>C: groups of the 3x3 in a bottleneck, or what <c>C</c> means in a cell.</summary>
    public Setting<int> Cardinality { get => Settings.Get(CardinalityKey); init => Settings = Settings.With(CardinalityKey, value); }

    internal static readonly SettingKey<int> CardinalityKey = Keys.Add<int>("cardinality");

    /// <summary>d of ResNeXt's "C x d"; null: the inner width is the width.</summary>
    public Setting<int?> BaseWidth { get => Settings.Get(BaseWidthKey); init => Settings = Settings.With(BaseWidthKey, value); }

    internal static readonly SettingKey<int?> BaseWidthKey = Keys.Add<int?>("base_width");

    /// <summary>RegNet's g; null: <see cref="Cardinality"/> says the groups.</summary>
    public Setting<int?> GroupWidth { get => Settings.Get(GroupWidthKey); init => Settings = Settings.With(GroupWidthKey, value); }

    internal static readonly SettingKey<int?> GroupWidthKey = Keys.Add<int?>("group_width");

    /// <summary>Res2Net's s: the parts that a bottleneck's 3x3 is cut into; 1: none.</summary>
    public Setting<int> Scale { get => Settings.Get(ScaleKey); init => Settings = Settings.With(ScaleKey, value); }

    internal static readonly SettingKey<int> ScaleKey = Keys.Add<int>("scale");

    /// <summary>ResNeSt's r; null: none.</summary>
    public Setting<SplitAttentionSpec?> Radix { get => Settings.Get(RadixKey); init => Settings = Settings.With(RadixKey, value); }

    internal static readonly SettingKey<SplitAttentionSpec?> RadixKey = Keys.Add<SplitAttentionSpec?>("radix");

    /// <summary>SKNet's selective kernels; null: none.</summary>
    public Setting<SelectiveKernelSpec?> Select { get => Settings.Get(SelectKey); init => Settings = Settings.With(SelectKey, value); }

    internal static readonly SettingKey<SelectiveKernelSpec?> SelectKey = Keys.Add<SelectiveKernelSpec?>("select");

    /// <summary>A filter in the place of the stride; null: none.</summary>
    public Setting<AntiAliasSpec?> AntiAlias { get => Settings.Get(AntiAliasKey); init => Settings = Settings.With(AntiAliasKey, value); }

    internal static readonly SettingKey<AntiAliasSpec?> AntiAliasKey = Keys.Add<AntiAliasSpec?>("anti_alias");

    public Setting<ShortcutKind> Shortcut { get => Settings.Get(ShortcutKey); init => Settings = Settings.With(ShortcutKey, value); }

    internal static readonly SettingKey<ShortcutKind> ShortcutKey = Keys.Add<ShortcutKind>("shortcut");

    public Setting<AttentionSpec> Attention { get => Settings.Get(AttentionKey); init => Settings = Settings.With(AttentionKey, value); }

    internal static readonly SettingKey<AttentionSpec> AttentionKey = Keys.Add<AttentionSpec>("attention");

    public Setting<double> Dropout { get => Settings.Get(DropoutKey); init => Settings = Settings.With(DropoutKey, value); }

    internal static readonly SettingKey<double> DropoutKey = Keys.Add<double>("dropout");

    public Setting<StageDilation> Dilation { get => Settings.Get(DilationKey); init => Settings = Settings.With(DilationKey, value); }

    internal static readonly SettingKey<StageDilation> DilationKey = Keys.Add<StageDilation>("dilation");

    public Setting<ActivationSpec> Activation { get => Settings.Get(ActivationKey); init => Settings = Settings.With(ActivationKey, value); }

    internal static readonly SettingKey<ActivationSpec> ActivationKey = Keys.Add<ActivationSpec>("activation");

    public Setting<NormSpec> Norm { get => Settings.Get(NormKey); init => Settings = Settings.With(NormKey, value); }

    internal static readonly SettingKey<NormSpec> NormKey = Keys.Add<NormSpec>("norm");

    public Setting<BiasPlacement> Bias { get => Settings.Get(BiasKey); init => Settings = Settings.With(BiasKey, value); }

    internal static readonly SettingKey<BiasPlacement> BiasKey = Keys.Add<BiasPlacement>("bias");
}

public enum StrideIn
{
    /// <summary><c>3x3</c>: on the first convolution with a kernel larger than 1, else on the first (torchvision, "v1.5").</summary>
    Spatial,

    /// <summary><c>1x1</c>: on the first 1x1 convolution (the 2015 paper).</summary>
    Pointwise,
}

internal static class StrideInExtensions
{
    /// <summary>Whether a convolution with this kernel carries the stride, where no other comes before it.</summary>
    public static bool Takes(this StrideIn strideIn, int kernel) => strideIn switch
    {
        StrideIn.Spatial => kernel > 1,
        StrideIn.Pointwise => kernel == 1,
    };
}

public enum ShortcutKind
{
    /// <summary>A plain net.</summary>
    None,

    /// <summary>Option A: every s-th pixel, zeros for the new channels.</summary>
    ZeroPad,

    /// <summary>Option B: 1x1 convolution where the dimensions change, else identity.</summary>
    Projection,

    /// <summary>Option C: 1x1 convolution in every block.</summary>
    ProjectionAll,

    /// <summary>ResNet-D: average pool, then 1x1 convolution where the dimensions change.</summary>
    AveragePoolProjection,
}

public enum BiasPlacement
{
    None,
    All,

    /// <summary>All convolutions but the shortcut's.</summary>
    MainPath,
}
