using ResNetGen.Reports.Summary;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>The layer table, its rows, its totals, and memory.</summary>
internal static class SummaryData
{
    public static DataType<MemoryEstimate> Memory { get; } = new DataType<MemoryEstimate>("memory", "Bytes in float32, without what kernels need for themselves.")
        .Number("weights", "parameters and buffers", memory => memory.Weights)
        .Number("peak_maps", "the feature maps that are alive at the worst moment of inference", memory => memory.PeakMaps)
        .Number("saved_maps", "what the backward pass keeps", memory => memory.SavedMaps)
        .Number("gradients", "of all parameters", memory => memory.Gradients)
        .Number("inference", "in all, for inference", memory => memory.Inference)
        .Number("training", "in all, for training with one momentum", memory => memory.Training);

    public static DataType<SummaryRow> Row { get; } = new DataType<SummaryRow>("line", "A line of the layer table.")
        .Text("name", "the stage's, block's or layer's", row => row.Name)
        .Text("operation", "kernel and channels, or what the layer does", row => row.Operation)
        .Object("output", ShapeData.Type, "what it gives", row => row.Output)
        .OptionalNumber("parameters", "trainable ones; null: not known", row => row.Parameters)
        .OptionalNumber("macs", "multiply-adds for one image; null: not known", row => row.MultiplyAdds)
        .OptionalNumber("activation_bytes", "what the backward pass keeps, for the whole batch; null: not known", row => row.ActivationBytes)
        .OptionalNumber("receptive_field", "pixels along a side; null: the whole image, or not known", row => row.ReceptiveField)
        .Text("field", "the receptive field in words: pixels, `all`, or `?` where it is not known", row => row.FieldText)
        .Number("level", "how deep it is in the outline, from 0", row => row.Level)
        .Flag("is_group", "whether it is the sum of the deeper lines below it", row => row.IsGroup);

    public static DataType<(string Name, string Value)> Total { get; } = new DataType<(string Name, string Value)>("total", "A line below the layer table.")
        .Text("name", "`parameters`", total => total.Name)
        .Text("value", "with its unit, `25,557,032 (25.6 M)`", total => total.Value);

    public static DataType<NetworkSummary> Type { get; } = new DataType<NetworkSummary>("summary", "The layer table of a network.")
        .Text("network", "the network's name", summary => summary.Network)
        .Object("input", ShapeData.Type, "the image", summary => summary.Input)
        .Number("batch", "images at a time, for memory", summary => summary.Batch)
        .Objects("lines", Row, "from the input to the output", summary => summary.Rows)
        .Objects("totals", Total, "what is below the table: counts and memory, in words", SummaryTotals.Of)
        .OptionalNumber("parameters", "trainable ones; null: not known", summary => summary.Parameters)
        .OptionalNumber("macs", "multiply-adds for one image; null: not known", summary => summary.MultiplyAdds)
        .OptionalObject("memory", Memory, "estimated; null: not known", summary => summary.Memory)
        .Flag("is_complete", "false where a shape is impossible, and the lines end before it", summary => summary.IsComplete);
}
