using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary>An item of a block: a convolution, or a split into paths.</summary>
internal abstract record PlannedItem
{
    /// <summary>As the paper's cell has it: <c>3x3, 64, C=32</c>.</summary>
    public abstract string Text { get; }

    /// <summary>Those of equal paths once.</summary>
    public abstract IEnumerable<PlannedConvolution> Convolutions { get; }

    /// <summary>What is asked of each kind.</summary>
    public abstract TResult Match<TResult>(Func<PlannedConvolution, TResult> convolution, Func<PlannedSplit, TResult> split);

    public static string TextOf(IEnumerable<PlannedItem> items) => string.Join("; ", items.Select(item => item.Text));

    /// <summary>Index of the item that carries the stride: the first in which a kernel is larger than 1 (or is 1, for <c>stride_in: 1x1</c>), else the first.</summary>
    public static int StrideAt(StrideIn strideIn, IReadOnlyList<PlannedItem> items) =>
        FirstOr(0, items, kernel => strideIn.Takes(kernel));

    /// <summary>Index of the first item with a kernel larger than 1, else of the last item.</summary>
    public static int FirstSpatial(IReadOnlyList<PlannedItem> items) => FirstOr(items.Count - 1, items, kernel => kernel > 1);

    private static int FirstOr(int otherwise, IReadOnlyList<PlannedItem> items, Func<int, bool> kernel)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Convolutions.Any(convolution => kernel(convolution.Kernel)))
                return i;
        }

        return otherwise;
    }
}

/// <param name="Dilation">The cell's own; 1 where it names none.</param>
/// <param name="ChannelsSpan">Where the channel count comes from.</param>
/// <param name="GroupsSpan">Where the groups come from.</param>
/// <param name="KernelSpan">Where the kernel comes from.</param>
internal sealed record PlannedConvolution(
    int Kernel, int Channels, int Groups, int Dilation, SourceSpan ChannelsSpan, SourceSpan GroupsSpan, SourceSpan KernelSpan) : PlannedItem
{
    /// <summary>What takes the convolution's place; null: it is one convolution.</summary>
    public PlannedUnit? Unit { get; init; }

    public override string Text =>
        $"{Kernel}x{Kernel}, {Channels}" + (Groups > 1 ? $", C={Groups}" : "") + (Dilation > 1 ? $", dilation {Dilation}" : "") + (Unit is null ? "" : $", {Unit.Text}");

    public override IEnumerable<PlannedConvolution> Convolutions => [this];

    public override TResult Match<TResult>(Func<PlannedConvolution, TResult> convolution, Func<PlannedSplit, TResult> split) => convolution(this);
}

/// <summary>Paths beside each other.</summary>
/// <param name="Span">Where it is written.</param>
internal sealed record PlannedSplit(Join Join, IReadOnlyList<PlannedPath> Paths, SourceSpan Span) : PlannedItem
{
    public override string Text => $"{Join.Text()}({string.Join(" | ", Paths.Select(path => path.Text))})";

    public override IEnumerable<PlannedConvolution> Convolutions => Paths.SelectMany(path => path.Items).SelectMany(item => item.Convolutions);

    public override TResult Match<TResult>(Func<PlannedConvolution, TResult> convolution, Func<PlannedSplit, TResult> split) => split(this);
}

/// <summary>Equal paths of a split.</summary>
/// <param name="Times">How many.</param>
/// <param name="Items">Of each; empty: the identity.</param>
/// <param name="Span">Where they are written.</param>
internal sealed record PlannedPath(int Times, IReadOnlyList<PlannedItem> Items, SourceSpan Span)
{
    public string Text => (Times == 1 ? "" : $"{Times} of ") + PlannedItem.TextOf(Items);
}
