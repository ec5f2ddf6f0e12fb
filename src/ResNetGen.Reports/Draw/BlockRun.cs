using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Draw;

/// <summary>Blocks that follow each other and look the same.</summary>
/// <param name="Boxes">The main path.</param>
/// <param name="Shortcut">Null for a plain net.</param>
/// <param name="After">The activation on the sum; empty: none, or it goes without saying.</param>
/// <param name="Times">How many there are.</param>
internal sealed record BlockRun(EquatableArray<DrawnBox> Boxes, ShortcutArc? Shortcut, string After, int Times)
{
    /// <summary>Boxes that no shortcut goes around, as in stem and head.</summary>
    public static BlockRun Plain(IEnumerable<DrawnBox> boxes) => new(boxes.ToEquatableArray(), null, "", 1);

    /// <param name="fold">Whether equal neighbours are drawn once.</param>
    public static IReadOnlyList<BlockRun> Of(StageGraph stage, DrawnDetail detail, bool fold)
    {
        var runs = new List<BlockRun>();
        foreach (var block in stage.Blocks)
        {
            var next = Of(block, detail);
            if (fold && runs.Count > 0 && runs[runs.Count - 1] is var last && last with { Times = 1 } == next)
                runs[runs.Count - 1] = last with { Times = last.Times + 1 };
            else
                runs.Add(next);
        }

        return runs;
    }

    /// <summary>One box for the whole main path; two where the shortcut leaves behind the block's first layers.</summary>
    public BlockRun Compacted(double room, double fontSize)
    {
        var from = Shortcut?.From ?? 0;
        var parts = new[] { Boxes.Take(from).ToList(), Boxes.Skip(from).ToList() }.Where(part => part.Count > 0);
        return this with
        {
            Boxes = parts.Select(part => DrawnBox.Joined(part, room, fontSize)).ToEquatableArray(),
            Shortcut = Shortcut is null ? null : Shortcut with { From = Math.Min(from, 1) },
        };
    }

    private static BlockRun Of(BlockGraph block, DrawnDetail detail)
    {
        var onMainPath = block.Shortcut is NoShortcut || block.Merge == Merge.ActivatedMainPath;
        var rest = block.MainPath.Skip(block.ShortcutAfter);
        var before = DrawnBox.Of(block.MainPath.Take(block.ShortcutAfter), detail);
        var boxes = before.Concat(DrawnBox.Of(onMainPath && block.FinalActivation is { } last ? rest.Append(new LayerStep(last)) : rest, detail));
        var after = !onMainPath && detail == DrawnDetail.Layers && block.FinalActivation is { } activation ? LabelText.Of(activation) : "";
        return new(boxes.ToEquatableArray(), ShortcutArc.Of(block, before.Count, detail), after, 1);
    }
}
