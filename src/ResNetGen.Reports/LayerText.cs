using System.Globalization;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports;

/// <summary>Shapes of layers, in the words of the papers' tables.</summary>
public static class LayerText
{
    /// <summary>Channels x height x width; the length alone for a vector.</summary>
    public static string Shape(FeatureShape shape) =>
        shape is { Height: 1, Width: 1 } ? shape.Channels.ToString(CultureInfo.InvariantCulture) : shape.ToString();
}
