using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Reports.Summary;

/// <summary>Follows the receptive field through the layers in their order: main path, shortcut, and what comes behind both.</summary>
internal sealed class ReceptiveFieldWalk
{
    private ReceptiveField main = ReceptiveField.Pixel;

    private ReceptiveField atBlock = ReceptiveField.Pixel;

    private ReceptiveField? shortcut;

    private string? block;

    private bool seesEverything;

    /// <summary>The field behind the layer; null where it is the whole image.</summary>
    public long? Next(Layer layer)
    {
        var place = LayerPlace.Of(layer);
        if (place.Block != block)
        {
            Merge();
            block = place.Block;
            atBlock = main;
        }

        seesEverything |= layer.Window is null;
        if (seesEverything || layer.Window is not { } window)
            return null;
        if (place.OnShortcut)
        {
            shortcut = (shortcut ?? atBlock).Through(window);
            return shortcut.Value.Size;
        }

        Merge();
        main = main.Through(window);
        return main.Size;
    }

    private void Merge()
    {
        if (shortcut is { } other)
            main = main.Or(other);
        shortcut = null;
    }
}
