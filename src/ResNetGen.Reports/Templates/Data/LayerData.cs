using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A layer with what is measured of it.</summary>
/// <param name="Row">Its line of the layer table.</param>
internal sealed record LayerData(Layer Layer, SummaryRow Row)
{
    /// <summary>Null where nobody knows what a pixel sees.</summary>
    private Window? Window => Layer.IsOpaque ? null : Layer.Window;

    public static DataType<LayerData> Type { get; } = new DataType<LayerData>("layer", "A layer of the network.")
        .Text("name", "its name in the state dict, or what it does there: `layer1.0.conv1`, `layer1.0.act1`", data => data.Layer.Name)
        .Text(
            "kind",
            "`convolution`, `multi_scale_convolution`, `split_attention`, `selective_kernel`, `channel_bias`, `anti_alias`, `batch_norm`, `group_norm`, `activation`, `pool`, `global_pool`, `squeeze_excitation`, `efficient_channel_attention`, `convolutional_block_attention`, `global_context`, `effective_squeeze_excitation`, `dropout`, `drop_path`, `zero_pad`, `linear`, `class_activation`, `custom_block`",
            data => data.Layer.KindName)
        .Text("operation", "what it does, as the papers write it: `3x3, 64, stride 2`", data => data.Layer.Operation)
        .Object("input", ShapeData.Type, "what it takes", data => data.Layer.Input)
        .Object("output", ShapeData.Type, "what it gives", data => data.Layer.Output)
        .OptionalNumber("kernel", "pixels along a side; null where a pixel depends on all of the input, and for a block of a class of your own", data => data.Window?.Kernel)
        .OptionalNumber("stride", "as kernel", data => data.Layer.Window?.Stride)
        .OptionalNumber("padding", "pixels on each side; as kernel, and null where the size of the map decides it", data => data.Layer.Window is { IsSame: false } window ? window.Padding : null)
        .OptionalNumber("dilation", "as kernel", data => data.Window?.Dilation)
        .OptionalNumber("groups", "of a convolution; null for other layers", data => (data.Layer as ConvolutionLayer)?.Groups)
        .OptionalNumber("parameters", "trainable ones; null: not known", data => data.Layer.Parameters)
        .OptionalNumber("macs", "multiply-adds for one image; null: not known", data => data.Layer.MultiplyAdds)
        .OptionalNumber("activation_bytes", "what the backward pass keeps of it, in float32, for the whole batch; null: not known", data => data.Row.ActivationBytes)
        .OptionalNumber("receptive_field", "pixels of the image along a side that its output depends on; null: all of them", data => data.Row.ReceptiveField)
        .Objects("state", StateData.Type, "its entries of the state dict", data => data.Layer.State);
}
