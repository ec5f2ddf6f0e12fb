using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Summary;

/// <summary>Counts the feature maps that are alive while layers run one by one: a layer's input and output, and inside a block the block's own input for the shortcut.</summary>
internal sealed class LiveMaps(FeatureShape input)
{
    private string? block;

    private long blockInput;

    private long mainPath = LayerMemory.Map(input);

    /// <summary>Bytes for one image.</summary>
    public long Most { get; private set; } = LayerMemory.Map(input);

    public void Add(Layer layer)
    {
        var place = LayerPlace.Of(layer);
        var entersBlock = place.Block != block;
        if (entersBlock)
        {
            block = place.Block;
            blockInput = block is null ? 0 : LayerMemory.Map(layer.Input);
        }

        var made = layer.Memory.New;
        if (place.OnShortcut)
        {
            // The main path's result waits while the shortcut turns the block's input into its own.
            Most = Math.Max(Most, mainPath + LayerMemory.Map(layer.Input) + made);
            return;
        }

        // A block's first layer reads the block's input itself, which must not count twice.
        var kept = entersBlock && block is not null ? 0 : blockInput;
        Most = Math.Max(Most, kept + mainPath + made);
        mainPath = made == 0 ? mainPath : made;
    }
}
