using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A stage and its blocks.</summary>
internal sealed record StageData(StageGraph Stage, IReadOnlyList<BlockData> Blocks)
{
    public static DataType<StageData> Type { get; } = new DataType<StageData>("stage", "A stage: a row of the paper's table.")
        .Text("name", "the row's, `conv2_x`", data => data.Stage.Name)
        .Text("module", "torchvision's, `layer1`", data => data.Stage.ModuleName)
        .Text("cell", "the paper's cell, `[1x1, 64; 3x3, 64; 1x1, 256]`", data => data.Stage.Cell)
        .Object("input", ShapeData.Type, "what it takes", data => data.Stage.Input)
        .Object("output", ShapeData.Type, "what it gives", data => data.Stage.Output)
        .Number("stride", "of its first block", data => data.Stage.Stride)
        .Number("reduction", "how many times smaller than the image its output is", data => data.Stage.Reduction)
        .Objects("blocks", BlockData.Type, "in order of execution", data => data.Blocks)
        .Objects("layers", LayerData.Type, "of all its blocks", data => data.Layers)
        .OptionalNumber("parameters", "trainable ones; null: not known", data => data.Stage.Layers.SumIfKnown(layer => layer.Parameters))
        .OptionalNumber("macs", "multiply-adds for one image; null: not known", data => data.Stage.Layers.SumIfKnown(layer => layer.MultiplyAdds));

    private IEnumerable<LayerData> Layers => Blocks.SelectMany(block => block.Layers);
}
