using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>Channels, height and width.</summary>
internal static class ShapeData
{
    public static DataType<FeatureShape> Type { get; } = new DataType<FeatureShape>("shape", "A feature map's size, without the batch.")
        .Number("channels", "channels", shape => shape.Channels)
        .Number("height", "pixels", shape => shape.Height)
        .Number("width", "pixels", shape => shape.Width)
        .Text("text", "channels x height x width, `64x56x56`", shape => shape.ToString())
        .Text("short", "the same, and of a vector its length alone, `1000`", LayerText.Shape);
}
