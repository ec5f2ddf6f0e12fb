using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec.Cells;

/// <summary>An item of a cell: a convolution, or a split into paths.</summary>
/// <param name="Span">Where it is written.</param>
public abstract record CellItem(SourceSpan Span)
{
    /// <summary>As the language writes it.</summary>
    public abstract string Text { get; }

    /// <summary>The convolutions as they are written: those of equal paths (<c>32 of</c>) once.</summary>
    public abstract IEnumerable<CellConvolution> Convolutions { get; }

    /// <summary>Whether one item follows another somewhere inside of it.</summary>
    public abstract bool HasSeveralItems { get; }

    /// <summary>How many convolutions a block gets of it, those of all equal paths.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the other item is the same, wherever it is written.</summary>
    public abstract bool SaysTheSame(CellItem other);

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<CellConvolution, TResult> convolution, Func<CellSplit, TResult> split);

    internal static bool SayTheSame(EquatableArray<CellItem> items, EquatableArray<CellItem> others) =>
        items.Count == others.Count && items.Zip(others, (one, other) => one.SaysTheSame(other)).All(isSame => isSame);

    internal static string TextOf(IEnumerable<CellItem> items) => string.Join("; ", items.Select(item => item.Text));
}
