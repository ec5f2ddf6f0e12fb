using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>What stands before the first stage, row by row; empty for <c>none</c>.</summary>
public sealed record StemSpec(EquatableArray<StemRow> Rows) : IPlaced<StemSpec>
{
    /// <summary>The stem of a network whose padding is centred: a row's own padding is a number like any other.</summary>
    public StemSpec Centred() => new(Rows.Select(row => row with { HasOwnPadding = false }).ToEquatableArray());

    public bool SaysTheSame(StemSpec other) =>
        Rows.Count == other.Rows.Count && Rows.Zip(other.Rows, (one, same) => one with { Span = default } == same with { Span = default }).All(isSame => isSame);
}

/// <param name="Padding">Pixels on each side; always resolved, (kernel - 1) / 2 rounded down where the file says none.</param>
/// <param name="Span">The row, or the stem's name (<c>imagenet</c>) where it has no rows of its own.</param>
public abstract record StemRow(int Kernel, int Stride, int Padding, SourceSpan Span)
{
    /// <summary>The padding is the row's own, whatever the network's convolutions and pools pad. Where they pad as a row without one does, nobody asks.</summary>
    public bool HasOwnPadding { get; init; }

    /// <summary>As the language writes it: <c>7x7, 64, stride 2</c>.</summary>
    public abstract string Text { get; }

    private protected string PaddingText => Padding == (Kernel - 1) / 2 && !HasOwnPadding ? "" : $", padding {Padding}";

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<StemConvolution, TResult> convolution, Func<StemPool, TResult> pool);
}

/// <param name="Channels">Output channels; null: the first stage's width before the width factor, or the first channels of a cell without w (<c>cifar</c>).</param>
public sealed record StemConvolution(int Kernel, int? Channels, int Stride, int Padding, SourceSpan Span) : StemRow(Kernel, Stride, Padding, Span)
{
    public override string Text => $"{Kernel}x{Kernel}, {Channels}{(Stride == 1 ? "" : $", stride {Stride}")}{PaddingText}";

    public override TResult Match<TResult>(Func<StemConvolution, TResult> convolution, Func<StemPool, TResult> pool) => convolution(this);
}

public sealed record StemPool(PoolKind Kind, int Kernel, int Stride, int Padding, SourceSpan Span) : StemRow(Kernel, Stride, Padding, Span)
{
    /// <summary>A maximum sees zeros beside the map, in the place of nothing (BiT).</summary>
    public bool PadsZeros { get; init; }

    /// <summary>A last window that begins on the map counts, also where it reaches over the edge (the first SE networks).</summary>
    public bool CeilMode { get; init; }

    /// <summary>A filter for the first stage's blocks is one for this pool too.</summary>
    public bool IsFiltered => Kind == PoolKind.Max && Stride > 1;

    public override string Text =>
        $"{(Kind == PoolKind.Max ? "max" : "avg")} pool {Kernel}x{Kernel}, stride {Stride}{PaddingText}{(PadsZeros ? ", zeros" : "")}{(CeilMode ? ", ceil" : "")}";

    public override TResult Match<TResult>(Func<StemConvolution, TResult> convolution, Func<StemPool, TResult> pool) => pool(this);
}
