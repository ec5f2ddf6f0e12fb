using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Draw;

/// <summary>The arc beside a block.</summary>
/// <param name="ChangesDimensions">Drawn dotted, as in the papers.</param>
/// <param name="Labels">What lies on it, layer by layer; empty for an identity.</param>
/// <param name="ShortLabels">The same in a few letters each.</param>
/// <param name="From">How many of the block's boxes lie before it leaves.</param>
internal sealed record ShortcutArc(bool ChangesDimensions, EquatableArray<string> Labels, EquatableArray<string> ShortLabels, int From)
{
    private const string Squared = "x²";

    public static ShortcutArc? Of(BlockGraph block, int from, DrawnDetail detail)
    {
        if (block.Shortcut is NoShortcut)
            return null;
        var layers = block.Shortcut.Path.Where(layer => detail == DrawnDetail.Layers || !layer.Label.IsMinor).ToList();
        var changes = block.Shortcut is not IdentityShortcut && block.Input != block.Output;
        string[] after = block.Merge == Merge.ActivatedSumWithSquare ? [Squared] : [];
        return new(
            changes, [.. DrawnBox.Of(layers, detail).Select(box => box.Text), .. after],
            [.. layers.Select(LabelText.Short), .. after], from);
    }
}
