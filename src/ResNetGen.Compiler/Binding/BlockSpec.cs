using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Binding;

/// <summary>The kind of block that a stage repeats.</summary>
public abstract record BlockSpec;

/// <summary><c>[3x3, w; 3x3, w]</c></summary>
public sealed record BasicBlockSpec : BlockSpec;

/// <summary><c>[1x1, w; 3x3, w, C; 1x1, 4w]</c></summary>
public sealed record BottleneckBlockSpec : BlockSpec;

/// <summary>A cell: the block's convolutions as the paper prints them.</summary>
public sealed record CellBlockSpec(EquatableArray<CellConvolution> Convolutions) : BlockSpec;

/// <summary>One convolution of a cell.</summary>
/// <param name="Groups">What stands behind <c>C=</c> or a bare <c>C</c>; null: not grouped.</param>
/// <param name="Dilation">The cell's own dilation; null: the stage's.</param>
public sealed record CellConvolution(
    Setting<int> Kernel, Setting<ChannelCount> Channels, Setting<GroupCount>? Groups, Setting<int>? Dilation, SourceSpan Span);

/// <summary>Output channels: a number, or a multiple of the stage's width (<c>4w</c>, <c>1.5w</c>, <c>w/2</c>) that must come out whole.</summary>
/// <param name="Factor">The number itself, or what w is multiplied with.</param>
/// <param name="Divisor">What w is divided by; 1 where there is no division.</param>
public readonly record struct ChannelCount(decimal Factor, int Divisor, bool OfWidth);

/// <summary>Groups of a cell's convolution: a number, or <c>C</c>, the stage's cardinality (null).</summary>
public readonly record struct GroupCount(int? Number);
