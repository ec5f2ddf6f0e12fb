using ResNetGen.Compiler.Plan;

namespace ResNetGen.Reports.Templates.Data.Plans;

/// <summary>A step of a class of blocks.</summary>
internal static class PlannedStepData
{
    static PlannedStepData()
    {
        Type = new DataType<PlannedStep>("planned_step", "A step of a class of blocks: a layer, or a split into paths.")
            .Text("kind", "`layer` or `split`", step => step.Match(_ => "layer", _ => "split"))
            .Text("field", "its name inside of its block or path, `conv1`", step => step.Field)
            .OptionalObject("layer", Layer, "the layer; null of a split", step => step.Match<PlannedLayer?>(layer => layer, _ => null))
            .OptionalText("join", "`sum` or `concatenation`; null of a layer", step => step.Match<string?>(_ => null, split => JoinName.Of(split.Join)));
        Paths = new DataType<PlannedPaths>("planned_paths", "Paths of a split that are alike.")
            .Number("times", "how many there are", paths => paths.Times)
            .Objects("steps", Type, "of one of them, in order of execution; none: it gives what it takes", paths => paths.Steps);
        Type.Objects("paths", Paths, "of a split; none of a layer", step => step.Match<IEnumerable<PlannedPaths>>(_ => [], split => split.Paths))
            .Objects("closing", Layer, "layers of a split behind its join", step => step.Match<IEnumerable<PlannedLayer>>(_ => [], split => split.Closing));
    }

    public static DataType<PlannedStep> Type { get; }

    public static DataType<PlannedLayer> Layer { get; } = new DataType<PlannedLayer>("planned_layer", "A layer of a class of blocks.")
        .Text("field", "its name inside of its block or path, `conv1`", layer => layer.Field)
        .Text("kind", "as that of a [layer](#layer)", layer => layer.Layer.KindName)
        .Text("operation", "what it does in the class's first block, `3x3, 64`", layer => layer.Layer.Operation)
        .OptionalNumber("kernel", "pixels along a side; null where a pixel depends on all of the input", layer => layer.Layer.Window?.Kernel)
        .Object("in_channels", QuantityData.Type, "the channels that it takes", layer => new(layer.InChannels))
        .Objects("arguments", QuantityData.Argument, "its numbers that may differ from block to block", layer => layer.Arguments);

    private static DataType<PlannedPaths> Paths { get; }
}
