using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>One stage (a row of the paper's table) with every setting resolved.</summary>
/// <param name="Name">The row's name: <c>conv2_x</c>, <c>conv3_x</c>, … where the file gives none.</param>
/// <param name="Span">The row, or the network's name where the file has no rows.</param>
public sealed record StageSpec(string Name, SourceSpan Span)
{
    public required Setting<BlockSpec> Block { get; init; }

    public required Setting<int> Blocks { get; init; }

    /// <summary>The paper's w, before <see cref="NetworkSpec.WidthFactor"/>; null where a cell names all channels itself.</summary>
    public required Setting<int?> Width { get; init; }

    /// <summary>Output channels / width; null: the block's own (basic 1, bottleneck 4).</summary>
    public required Setting<decimal?> Expansion { get; init; }

    public required Setting<int> Stride { get; init; }

    public required Setting<StrideIn> StrideIn { get; init; }

    /// <summary>C: groups of the 3x3 in a bottleneck, or what <c>C</c> means in a cell.</summary>
    public required Setting<int> Cardinality { get; init; }

    /// <summary>d of ResNeXt's "C x d"; null: the inner width is the width.</summary>
    public required Setting<int?> BaseWidth { get; init; }

    /// <summary>RegNet's g; null: <see cref="Cardinality"/> says the groups.</summary>
    public required Setting<int?> GroupWidth { get; init; }

    public required Setting<ShortcutKind> Shortcut { get; init; }

    public required Setting<AttentionSpec> Attention { get; init; }

    public required Setting<double> Dropout { get; init; }

    public required Setting<int> Dilation { get; init; }

    public required Setting<ActivationSpec> Activation { get; init; }

    public required Setting<NormSpec> Norm { get; init; }

    public required Setting<BiasPlacement> Bias { get; init; }
}

public enum StrideIn
{
    /// <summary><c>3x3</c>: on the first convolution with a kernel larger than 1, else on the first (torchvision, "v1.5").</summary>
    Spatial,

    /// <summary><c>1x1</c>: on the first 1x1 convolution (the 2015 paper).</summary>
    Pointwise,
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
