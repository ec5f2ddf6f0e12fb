using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A block and its layers.</summary>
/// <param name="Measured">Layers with what is measured of them.</param>
internal sealed record BlockData(BlockGraph Block, Func<IEnumerable<Layer>, IReadOnlyList<LayerData>> Measured)
{
    public static DataType<BlockData> Type { get; } = new DataType<BlockData>("block", "A block: a main path, and the shortcut beside it.")
        .Text("name", "`layer1.0`", data => data.Block.Name)
        .Object("input", ShapeData.Type, "what it takes", data => data.Block.Input)
        .Object("output", ShapeData.Type, "what it gives", data => data.Block.Output)
        .Flag("has_shortcut", "false in a plain network", data => data.Block.Shortcut is not NoShortcut)
        .Objects("steps", StepData.Type, "the main path in order of execution: layers, and splits into paths", data => data.Block.MainPath.Select(step => new StepData(step, data.Measured)))
        .Objects("main_layers", LayerData.Type, "the layers of the main path, those of a split's paths one after the other", data => data.Measured(data.Block.MainPath.Layers))
        .Objects("shortcut_layers", LayerData.Type, "the shortcut's layers, in order of execution; none of an identity", data => data.Measured(data.Block.Shortcut.Path))
        .OptionalObject("final_activation", LayerData.Type, "what follows the addition", data => data.Block.FinalActivation is { } last ? data.Measured([last])[0] : null)
        .Objects("layers", LayerData.Type, "all of these", data => data.Layers)
        .OptionalNumber("parameters", "trainable ones; null: not known", data => data.Block.Layers.SumIfKnown(layer => layer.Parameters))
        .OptionalNumber("macs", "multiply-adds for one image; null: not known", data => data.Block.Layers.SumIfKnown(layer => layer.MultiplyAdds));

    public IReadOnlyList<LayerData> Layers => Measured(Block.Layers);
}
