using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Cells;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Cells;

/// <summary>Reads the items of a cell: <c>1x1, 64; sum(3x3, 64 | 1x1, 64); 1x1, 256</c>.</summary>
internal sealed class CellItemParser(TokenReader reader)
{
    private static readonly string[] Joins = [Join.Sum.Text(), Join.Concatenation.Text()];

    /// <summary>The words of other libraries.</summary>
    private static readonly Dictionary<string, Join> ForeignJoins = new(StringComparer.OrdinalIgnoreCase)
    {
        ["add"] = Join.Sum,
        ["plus"] = Join.Sum,
        ["cat"] = Join.Concatenation,
        ["concatenate"] = Join.Concatenation,
    };

    private static readonly WholeNumberSyntax Times = new(1, Bounds.MaxPaths);

    private readonly CellConvolutionParser convolutions = new(reader);

    /// <summary>Of the split that is being read; 0 outside of splits.</summary>
    private int depth;

    private int written;

    /// <summary>Items with semicolons between; false and reported when they are wrong.</summary>
    public bool TryItems(out EquatableArray<CellItem> items)
    {
        items = [];
        var found = new List<CellItem>();
        do
        {
            if (!TryItem(out var item))
                return false;
            found.Add(item);
        }
        while (reader.TryTake(";"));

        items = found.ToEquatableArray();
        return true;
    }

    private bool TryItem(out CellItem item)
    {
        item = null!;
        if (reader.Next.Kind == TokenKind.Word && (Joins.Contains(reader.Next.Text, StringComparer.Ordinal) || reader.After.Is("(")))
            return TrySplit(out item);
        if (!convolutions.TryRead(out var convolution))
            return false;
        item = convolution;
        written++;
        return written <= Bounds.MaxConvolutions
            || reader.Report(convolution.Span, $"A cell has at most {Bounds.MaxConvolutions} convolutions.");
    }

    private bool TrySplit(out CellItem item)
    {
        item = null!;
        var word = reader.Next;
        if (!Joins.Contains(word.Text, StringComparer.Ordinal))
        {
            var meant = ForeignJoins.TryGetValue(word.Text, out var foreign) ? MeantValue.Near(foreign.Text()) : MeantValue.Near(DidYouMean.Nearest(word.Text, Joins));
            return reader.Report(word.Span, $"Expected 'sum(…)' or 'concat(…)', or a convolution such as '3x3, 64', but found {Quote(word.Text)}.{meant.InWords}", TokenReader.Changed(word, meant.Text));
        }

        reader.Take();
        if (++depth > Bounds.MaxSplitDepth)
            return reader.Report(word.Span, $"Splits are nested more than {Bounds.MaxSplitDepth} deep here.");
        if (!reader.Expect("(", $"after '{word.Text}'"))
            return false;
        var paths = new List<CellPath>();
        do
        {
            if (!TryPath(out var path))
                return false;
            paths.Add(path);
        }
        while (reader.TryTake("|"));

        var end = reader.Next.Span;
        if (!reader.Expect(")", "or '|' after a path"))
            return false;
        depth--;
        var split = new CellSplit(word.Is(Joins[0]) ? Join.Sum : Join.Concatenation, paths.ToEquatableArray(), word.Span.To(end));
        item = split;
        return PathsOf(split) <= Bounds.MaxPaths
            || reader.Report(split.Span, $"This split has {NumberText.Show(PathsOf(split))} paths, with those of the splits inside of it; {Bounds.MaxPaths} is the most that is allowed.");
    }

    private bool TryPath(out CellPath path)
    {
        path = null!;
        var start = reader.Next.Span;
        var times = 1;
        if (reader.Next.Kind == TokenKind.Number && reader.After.Is("of"))
        {
            if (!reader.TryNumber(Times, "the number of equal paths", out var number))
                return false;
            times = number.Value;
            reader.Take();
        }

        if (reader.Next.Is("|") || reader.Next.Is(")"))
        {
            path = new(times, [], start);
            return true;
        }

        if (!TryItems(out var items))
            return false;
        path = new(times, items, items[0].Span.To(items[items.Count - 1].Span));
        return true;
    }

    /// <summary>Of the split and of those inside of it.</summary>
    private static long PathsOf(CellSplit split) => split.Paths.Sum(path => path.Times * Math.Max(1L, path.Items.OfType<CellSplit>().Sum(PathsOf)));
}
