using ResNetGen.Fuzz.Mutations.Nodes;
using ResNetGen.Fuzz.Trees;

namespace ResNetGen.Fuzz.Mutations.Cells;

/// <summary>Items of cells become splits: nested, repeated, empty, with parentheses too many or too few. A block that is a name becomes a cell first.</summary>
internal sealed class SplitCells : INodeMutation
{
    private static readonly string[] Blocks = ["[1x1, w; 3x3, w; 1x1, 4w]", "[3x3, w; 3x3, w]", "[3x3, 8; 1x1, 8]", "[1x1, 2w; 3x3, 2w, C=2; 1x1, w]"];

    /// <summary>256 is the most that a split may have.</summary>
    private static readonly string[] Times = ["2", "3", "32", "255", "256", "257", "65536", "4294967296", "99999999999999999999", "0", "1", "-1", "w", "2 of 2", "1.5", "٣"];

    private static readonly string[] Strays = ["(", ")", "|", ";", " of ", "sum", "concat(", "|)", ", ", "]", "[", "sum(|)", "concat()", "sum( | | )", "max(", "()"];

    public void Apply(MapTree spec, MapTree other, Dice dice)
    {
        var cells = spec.Entries().Where(entry => entry.Key is ScalarTree { Text: "block" } || entry.Value is ScalarTree { Text: ['[', ..] }).Select(entry => entry.Value).OfType<ScalarTree>().ToList();
        if (cells.Count == 0)
            spec.Entries.Add(new(new ScalarTree("block"), new ScalarTree(Mutated(dice.Of(Blocks), dice), isQuoted: true)));
        foreach (var cell in cells.Where(_ => dice.Chance(0.7)))
            (cell.Text, cell.IsQuoted) = (Mutated(cell.Text.StartsWith('[') ? cell.Text : dice.Of(Blocks), dice), true);
    }

    private static string Mutated(string cell, Dice dice)
    {
        for (var count = dice.Of([1, 1, 1, 2, 2, 3, 6]); count > 0; count--)
            cell = dice.Chance(0.85) ? Wrapped(cell, dice) : Unbalanced(cell, dice);
        return cell;
    }

    /// <summary>One item, or several up to the cell's end, in a split.</summary>
    private static string Wrapped(string cell, Dice dice)
    {
        var end = cell.LastIndexOf(']') is > 0 and var bracket ? bracket : cell.Length;
        var items = cell[Math.Min(1, end)..end].Split(';');
        var at = dice.Between(0, items.Length - 1);
        var taken = dice.Chance(0.7) ? 1 : items.Length - at;
        var item = string.Join(';', items.Skip(at).Take(taken)).Trim();
        var join = dice.Of(["sum", "sum", "concat", "concat", "SUM", "mean"]);
        var paths = dice.Between(0, 6) switch
        {
            0 => $"{item} | {item}",
            1 => $"{item} |",
            2 => $"| {item}",
            3 => $"{dice.Of(Times)} of {item}",
            4 => $"{dice.Of(Times)} of {item} | {dice.Of(Times)} of {item}",
            5 => $"{item} | 1x1, w; {item}",
            _ => string.Join(" | ", Enumerable.Repeat(item, dice.Of([1, 3, 8, 300]))),
        };
        return $"[{string.Join(';', [.. items.Take(at), $" {join}({paths})", .. items.Skip(at + taken)])}{cell[end..]}";
    }

    private static string Unbalanced(string cell, Dice dice)
    {
        var at = dice.Between(0, cell.Length);
        if (dice.Chance(0.5))
            return cell.Insert(at, dice.Of(Strays));
        var parenthesis = cell.IndexOfAny(['(', ')', '|'], Math.Min(at, cell.Length));
        return parenthesis < 0 ? cell.Insert(at, dice.Of(Strays)) : cell.Remove(parenthesis, 1);
    }
}
