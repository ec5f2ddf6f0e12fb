using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Drafts;

/// <summary>A stage with every setting read, before it is known which of them have a meaning together.</summary>
internal sealed class StageDraft(string name, SourceSpan span)
{
    public string Name { get; } = name;

    public SourceSpan Span { get; } = span;

    public required Draft<BlockSpec> Block { get; init; }

    public required Draft<int> Blocks { get; init; }

    public required Draft<int?> Width { get; init; }

    public required Draft<decimal?> Expansion { get; init; }

    public required Draft<int> Stride { get; init; }

    public required Draft<StrideIn> StrideIn { get; init; }

    public required Draft<int> Cardinality { get; init; }

    public required Draft<int?> BaseWidth { get; init; }

    public required Draft<int?> GroupWidth { get; init; }

    public required Draft<ShortcutKind> Shortcut { get; init; }

    public required Draft<AttentionSpec> Attention { get; init; }

    public required Draft<double> Dropout { get; init; }

    public required Draft<int> Dilation { get; init; }

    public required Draft<ActivationSpec> Activation { get; init; }

    public required Draft<NormSpec> Norm { get; init; }

    public required Draft<BiasPlacement> Bias { get; init; }

    public bool IsKnown =>
        Block.IsKnown && Blocks.IsKnown && Width.IsKnown && Expansion.IsKnown && Stride.IsKnown && StrideIn.IsKnown && Cardinality.IsKnown
        && BaseWidth.IsKnown && GroupWidth.IsKnown && Shortcut.IsKnown && Attention.IsKnown && Dropout.IsKnown && Dilation.IsKnown
        && Activation.IsKnown && Norm.IsKnown && Bias.IsKnown;

    public StageSpec ToSpec(bool isRegNet) => new(Name, Span)
    {
        Block = Block.Setting,
        Blocks = Blocks.Setting,
        Width = Width.Setting,
        Expansion = Expansion.Setting,
        Stride = Stride.Setting,
        StrideIn = StrideIn.Setting,
        Cardinality = Cardinality.Setting,
        BaseWidth = BaseWidth.Setting,
        GroupWidth = GroupWidth.Setting,
        Shortcut = Shortcut.Setting,
        Attention = AttentionOf(Attention.Setting, isRegNet),
        Dropout = Dropout.Setting,
        Dilation = Dilation.Setting,
        Activation = Activation.Setting,
        Norm = Norm.Setting,
        Bias = Bias.Setting,
    };

    /// <summary>RegNetY has its squeeze-and-excitation elsewhere and rounds it otherwise.</summary>
    private static Setting<AttentionSpec> AttentionOf(Setting<AttentionSpec> attention, bool isRegNet) =>
        isRegNet && attention.Value is RatioSqueezeExcitationSpec ratio
            ? attention with { Value = new RegNetSqueezeExcitationSpec(ratio.Ratio) }
            : attention;
}
