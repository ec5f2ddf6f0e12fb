using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Paths;

namespace ResNetGen.Reports.Summary;

/// <summary>Follows the receptive field from the input through stem, blocks and head.</summary>
internal sealed class ReceptiveFieldWalk
{
    private ReceptiveField field = ReceptiveField.Pixel;

    /// <summary>Layers of the stem or the head.</summary>
    public List<MeasuredLayer> Through(IEnumerable<Layer> layers)
    {
        var measured = new List<MeasuredLayer>();
        field = Through(LayerPath.Of(layers), field, measured, onShortcut: false);
        return measured;
    }

    /// <summary>Main path, shortcut, and what comes behind both.</summary>
    public List<MeasuredLayer> Through(BlockGraph block)
    {
        var measured = new List<MeasuredLayer>();
        var leaves = Through(block.MainPath.Take(block.ShortcutAfter), field, measured, onShortcut: false);
        var main = Through(block.MainPath.Skip(block.ShortcutAfter), leaves, measured, onShortcut: false);
        var shortcut = Through(LayerPath.Of(block.Shortcut.Path), leaves, measured, onShortcut: true);
        field = main.Or(shortcut);
        if (block.FinalActivation is { } activation)
            field = Through(LayerPath.Of([activation]), field, measured, onShortcut: false);
        return measured;
    }

    private static ReceptiveField Through(IEnumerable<PathStep> path, ReceptiveField before, List<MeasuredLayer> measured, bool onShortcut) =>
        path.Aggregate(before, (at, step) => step.Match(
            layer: layer =>
            {
                var behind = at.Through(layer);
                measured.Add(new(layer, onShortcut, behind));
                return behind;
            },
            split: split =>
            {
                var joined = split.Paths.Select(inner => Through(inner, at, measured, onShortcut)).ToList().Aggregate((one, other) => one.Or(other));
                return Through(LayerPath.Of(split.Closing), joined, measured, onShortcut);
            }));
}
