using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Reports.Family;

namespace ResNetGen.Reports.Draw;

/// <summary>Labels of layers with the signs that a drawing can have and a terminal need not.</summary>
internal static class LabelText
{
    public static string Of(Layer layer) => PaperNumbers.WithTimesSign(layer.Label.Text);

    public static string Short(Layer layer) => PaperNumbers.WithTimesSign(layer.Label.Short);
}
