using ResNetGen.Reports.Diff;

namespace ResNetGen.Tool.Rendering;

/// <summary>Two networks that were compared, and the files that they are from.</summary>
internal sealed record ComparedNetworks(NetworkDiff Diff, string LeftFile, string RightFile)
{
    /// <summary>What tells the left network from the right one: its name, or where both have one name the file's.</summary>
    public string Left => NamesTell ? Diff.Left : LeftFile;

    /// <inheritdoc cref="Left"/>
    public string Right => NamesTell ? Diff.Right : RightFile;

    /// <summary>The pair in one line.</summary>
    /// <param name="arrow">From left to right.</param>
    public string Title(string arrow) => NamesTell ? $"{Left} {arrow} {Right}" : $"{Diff.Left}: {Left} {arrow} {Right}";

    private bool NamesTell => Diff.Left != Diff.Right || LeftFile == RightFile;
}

/// <summary>What 'diff' shows: pairs of networks, and those that have none to be compared with.</summary>
/// <param name="OnlyLeft">Names of networks that only the left file has.</param>
/// <param name="OnlyRight">Names of networks that only the right file has.</param>
internal sealed record Comparison(IReadOnlyList<ComparedNetworks> Pairs, string LeftFile, string RightFile, IReadOnlyList<string> OnlyLeft, IReadOnlyList<string> OnlyRight);
