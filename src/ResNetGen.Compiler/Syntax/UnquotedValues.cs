using System.Text.RegularExpressions;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax;

/// <summary>
/// Values of the language that YAML takes apart unless they are quoted: cells, and calls with a comma inside a flow collection.
/// Each is reported once; then the text is read again with the value covered, so that one mistake does not spoil the file.
/// </summary>
internal sealed class UnquotedValues(SpecText source, FileKind kind)
{
    private static readonly Regex KernelSize = new(@"^[0-9]+[x×][0-9]+$", RegexOptions.CultureInvariant);

    private static readonly Regex KernelSizeInside = new("[0-9][x×][0-9]", RegexOptions.CultureInvariant);

    /// <summary>What may follow a cell's bracket: <c>x 3, stride 2</c>.</summary>
    private static readonly Regex CellTail = new(
        @"\G(?:[ \t]*(?:,[ \t]*)?(?:[x×][ \t]*[0-9][0-9_]*|stride[ \t]+[0-9]+))+", RegexOptions.CultureInvariant);

    /// <summary>A cell with its tail at the end of a line, where YAML stumbles.</summary>
    private static readonly Regex CellLine = new(
        @"(?<=[:-][ \t]+)\[[0-9]+[x×][0-9]+[ \t]*,[^\]\r\n""]{0,1000}\](?=[ \t]*[x×][ \t]*[0-9])", RegexOptions.CultureInvariant);

    private readonly SortedDictionary<int, int> ends = [];

    /// <summary>Values that cannot be told apart even when they are taken as a whole.</summary>
    private readonly HashSet<int> broken = [];

    public int Count => ends.Count;

    /// <summary>Whether there can be a cell in this text.</summary>
    public bool HasCells => kind.HasCells;

    /// <summary>The text for YAML: each value found so far is covered by as many letters, so that all offsets stay.</summary>
    public string Covered()
    {
        if (ends.Count == 0)
            return source.Text;
        var covered = source.Text.ToCharArray();
        foreach (var value in ends)
        {
            for (var i = value.Key; i < value.Value; i++)
                covered[i] = 'v';
        }

        return new(covered);
    }

    /// <summary>The end of the covered value that starts here.</summary>
    public bool TryGet(int start, out int end) => ends.TryGetValue(start, out end);

    /// <summary>
    /// Whether a flow list is a cell: a semicolon in it, a kernel size at its head, or a split cut in two. A list of kernel sizes alone is none, nor
    /// are numbers with semicolons between, where no cell is expected.
    /// </summary>
    public static bool IsCell(IReadOnlyList<SpecNode> items, bool isPlaceOfCells) =>
        (items.Any(item => item is ScalarNode { IsQuoted: false } scalar && scalar.Text.Contains(';')) && (isPlaceOfCells || items.Any(HasKernelSize)))
        || (items.Count > 0 && IsKernelSize(items[0]) && !items.All(IsKernelSize))
        || items.Any(item => item is ScalarNode { IsQuoted: false } scalar && IsCutSplit(scalar.Text));

    /// <summary>Whether an item of a list is the beginning of a split, <c>sum(3x3</c>, which YAML cuts at its first comma.</summary>
    public static bool IsCutSplit(string item) => IsCutCall(item) && KernelSizeInside.IsMatch(item.Substring(item.IndexOf('(')));

    /// <summary>Whether a parenthesis opens in a value and does not close in it.</summary>
    public static bool IsCutCall(string value) => value.LastIndexOf('(') > value.LastIndexOf(')');

    /// <summary>Reports and covers a cell, from its bracket to its repetition and stride.</summary>
    public void AddCell(int start, int end, DiagnosticBag diagnostics)
    {
        var tail = CellTail.Match(source.Text, end);
        Add(start, tail.Success ? tail.Index + tail.Length : end, "A cell must be in quotes", diagnostics);
    }

    /// <summary>Reports and covers a cell and all lines below that are written like it: YAML would stumble over them one by one.</summary>
    public void AddCells(int start, int end, DiagnosticBag diagnostics)
    {
        AddCell(start, end, diagnostics);
        for (var match = CellLine.Match(source.Text, end); match.Success; match = match.NextMatch())
        {
            if (!ends.ContainsKey(match.Index))
                AddCell(match.Index, match.Index + match.Length, diagnostics);
        }
    }

    public bool IsBroken(int start) => broken.Contains(start);

    /// <summary>Reports and covers a row of a stem, or several, that stand in a list without quotes.</summary>
    public void AddStem(int start, int end, DiagnosticBag diagnostics)
    {
        ends[start] = end;
        broken.Add(start);
        var rows = StemRows.Quote(source.Slice(start, end));
        diagnostics.Report(
            TextErrors.MissingQuotes, source.Between(start, end),
            "In a list in brackets, each row of the stem must be in quotes: [\"7x7, 64, stride 2\", \"max pool 3x3, stride 2\"].",
            edit: rows is null ? null : new(source.Between(start, end), rows, "Put each row of the stem in quotes"));
    }

    /// <summary>Reports and covers a call that YAML cuts at its comma; false when the parenthesis does not close on the line.</summary>
    public bool TryAddCall(int start, DiagnosticBag diagnostics)
    {
        var close = start;
        while (source[close] != ')')
        {
            if (close == source.Length || SpecText.IsBreak(source[close]))
                return false;
            close++;
        }

        Add(start, close + 1, "This value must be in quotes, because YAML ends it at the comma", diagnostics);
        return true;
    }

    private void Add(int start, int end, string what, DiagnosticBag diagnostics)
    {
        ends[start] = end;
        var value = source.Slice(start, end);
        diagnostics.Report(
            TextErrors.MissingQuotes, source.Between(start, end), $"{what}. Write \"{Quoting.Show(value)}\".",
            edit: new(source.Between(start, end), YamlQuotes.Around(value), $"Put {Quoting.Quote(value)} in quotes"));
    }

    private static bool HasKernelSize(SpecNode node) => node is ScalarNode { IsQuoted: false } scalar && KernelSizeInside.IsMatch(scalar.Text);

    private static bool IsKernelSize(SpecNode node) => node is ScalarNode { IsQuoted: false } scalar && KernelSize.IsMatch(scalar.Text);
}
