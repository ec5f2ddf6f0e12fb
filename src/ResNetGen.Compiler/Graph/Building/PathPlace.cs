using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>The block that paths are laid out for.</summary>
/// <param name="Index">In its stage, from 0.</param>
/// <param name="ChangesOrProjects">Whether the block has a stride or a projection.</param>
internal sealed record BlockContext(NetworkSpec Spec, StageSpec Stage, StridePlan Strides, int Index, bool ChangesOrProjects, DiagnosticBag Diagnostics)
{
    /// <summary>The first block of its stage carries the stride.</summary>
    public bool IsFirst => Index == 0;

    public bool IsPre => Spec.Order.Value == BlockOrder.Pre;

    public bool HasNorm => Stage.Norm.Value is not NoNormSpec;

    /// <summary>Of a kernel larger than 1.</summary>
    public int Dilation(bool carriesStride) => (IsFirst && carriesStride ? Strides.StridedDilation : null) ?? Strides.Dilation.Of(Index);
}

/// <summary>Where a path is, and what that makes of its layers.</summary>
/// <param name="Name">Before the names of its layers: <c>layer1.0</c>, <c>layer1.0.split1.3</c>.</param>
/// <param name="Stride">That the path has in whole.</param>
/// <param name="End">What follows its last convolutions.</param>
/// <param name="StartsAtZero">Whether the last weights of the path start at 0.</param>
/// <param name="IsBlock">The main path of a block; not a path of a split.</param>
internal sealed record PathPlace(string Name, int Stride, PathEnd End, bool StartsAtZero, bool IsBlock)
{
    /// <summary>Whether such a path has a stride over 1 in some block of the network: all blocks of a class are written alike.</summary>
    public bool MayStride { get; init; }
}

/// <summary>What follows the last convolutions of a path, in <c>post</c> order.</summary>
internal enum PathEnd
{
    /// <summary>Norm and activation, as behind every other convolution.</summary>
    Activation,

    /// <summary>A norm: the activation belongs to the merge of the block.</summary>
    Norm,

    /// <summary>Neither, nor a bias: they belong to the sum that the path ends in.</summary>
    Nothing,
}
