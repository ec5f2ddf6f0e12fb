using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec.Cells;

/// <summary>Paths beside each other: <c>sum(1x1, 64 | 3x3, 64)</c>, <c>concat(32 of 1x1, 4; 3x3, 4)</c>.</summary>
public sealed record CellSplit(Join Join, EquatableArray<CellPath> Paths, SourceSpan Span) : CellItem(Span)
{
    public override string Text => $"{Join.Text()}({string.Join(" | ", Paths.Select(path => path.Text))})";

    public override IEnumerable<CellConvolution> Convolutions => Paths.SelectMany(path => path.Items).SelectMany(item => item.Convolutions);

    public override bool HasSeveralItems => Paths.Any(path => path.Items.Count > 1 || path.Items.Any(item => item.HasSeveralItems));

    public override int Count => Paths.Sum(path => path.Times * path.Items.Sum(item => item.Count));

    public override TResult Match<TResult>(Func<CellConvolution, TResult> convolution, Func<CellSplit, TResult> split) => split(this);

    public override bool SaysTheSame(CellItem other) => other is CellSplit split && Join == split.Join && Paths.Count == split.Paths.Count
        && Paths.Zip(split.Paths, (one, same) => one.Times == same.Times && SayTheSame(one.Items, same.Items)).All(isSame => isSame);
}

/// <summary>A path of a split.</summary>
/// <param name="Times">How many of its kind are beside each other: N of <c>N of</c>.</param>
/// <param name="Items">Empty: the identity.</param>
/// <param name="Span">Where it is written.</param>
public sealed record CellPath(int Times, EquatableArray<CellItem> Items, SourceSpan Span)
{
    /// <summary>As the language writes it: <c>32 of 1x1, 4; 3x3, 4</c>.</summary>
    public string Text => (Times == 1 ? "" : $"{SettingNumber.Text(Times)} of ") + CellItem.TextOf(Items);
}

/// <summary>How the paths of a split come together.</summary>
public enum Join
{
    /// <summary>Added: all paths give one shape.</summary>
    Sum,

    /// <summary>One behind the other along the channels, in the order of the paths.</summary>
    Concatenation,
}

public static class JoinNames
{
    /// <summary>As the language writes it.</summary>
    public static string Text(this Join join) => join switch
    {
        Join.Sum => "sum",
        Join.Concatenation => "concat",
    };
}
