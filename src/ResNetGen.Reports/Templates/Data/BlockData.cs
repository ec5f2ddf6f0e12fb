using ResNetGen.Compiler.Graph;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A block and its layers.</summary>
/// <param name="Layers">All of them, measured.</param>
internal sealed record BlockData(BlockGraph Block, IReadOnlyList<LayerData> Layers)
{
    public static DataType<BlockData> Type { get; } = new DataType<BlockData>("block", "A block: a main path, and the shortcut beside it.")
        .Text("name", "`layer1.0`", data => data.Block.Name)
        .Object("input", ShapeData.Type, "what it takes", data => data.Block.Input)
        .Object("output", ShapeData.Type, "what it gives", data => data.Block.Output)
        .Flag("has_shortcut", "false in a plain network", data => data.Block.Shortcut is not NoShortcut)
        .Objects("shortcut_layers", LayerData.Type, "the shortcut's layers, in order of execution; none of an identity", data => data.Layers.Where(data.IsOnShortcut))
        .Objects("main_layers", LayerData.Type, "all other layers, in order of execution", data => data.Layers.Where(layer => !data.IsOnShortcut(layer)))
        .Objects("layers", LayerData.Type, "all layers: the main path's, the shortcut's, and what follows the addition", data => data.Layers)
        .Number("parameters", "trainable ones", data => data.Layers.Sum(layer => layer.Layer.Parameters))
        .Number("macs", "multiply-adds for one image", data => data.Layers.Sum(layer => layer.Layer.MultiplyAdds));

    private bool IsOnShortcut(LayerData data) => Block.Shortcut.Path.Any(layer => layer.Name == data.Layer.Name);
}
