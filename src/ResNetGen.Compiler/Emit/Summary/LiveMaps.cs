using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Summary;

/// <summary>Counts the feature maps that are alive while layers run one by one: a layer's input and output, and inside a block the block's own input for the shortcut.</summary>
internal sealed class LiveMaps(FeatureShape input)
{
    private string? block;

    private long blockInput;

    private long mainPath = ActivationMemory.Map(input);

    /// <summary>Bytes for one image.</summary>
    public long Most { get; private set; } = ActivationMemory.Map(input);

    public void Add(Layer layer)
    {
        var place = LayerPlace.Of(layer);
        var entersBlock = place.Block != block;
        if (entersBlock)
        {
            block = place.Block;
            blockInput = block is null ? 0 : ActivationMemory.Map(layer.Input);
        }

        var made = ActivationMemory.Inference(layer);
        if (place.OnShortcut)
        {
            // The main path's result waits while the shortcut turns the block's input into its own.
            Most = Math.Max(Most, mainPath + ActivationMemory.Map(layer.Input) + made);
            return;
        }

        // A block's first layer reads the block's input itself, which must not count twice.
        var kept = entersBlock && block is not null ? 0 : blockInput;
        Most = Math.Max(Most, kept + mainPath + made);
        mainPath = made == 0 ? mainPath : made;
    }
}
