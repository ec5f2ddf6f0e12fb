using System.Globalization;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Reports.Summary;

/// <summary>Where a layer stands, read off its name: the layers of a network that failed half-way are a plain list.</summary>
/// <param name="Stage">Index from 0; null in stem and head.</param>
/// <param name="Block"><c>layer1.0</c>; null in stem and head.</param>
/// <param name="OnShortcut">Beside the main path.</param>
internal readonly record struct LayerPlace(int? Stage, string? Block, bool OnShortcut)
{
    private const string StagePrefix = "layer";

    public static LayerPlace Of(Layer layer)
    {
        if (!layer.Name.StartsWith(StagePrefix, StringComparison.Ordinal))
            return default;
        var first = layer.Name.IndexOf('.');
        var second = layer.Name.IndexOf('.', first + 1);
        var number = int.Parse(layer.Name.Substring(StagePrefix.Length, first - StagePrefix.Length), CultureInfo.InvariantCulture);
        var inside = layer.Name.Substring(second + 1);
        return new(
            number - 1,
            layer.Name.Substring(0, second),
            inside == "downsample" || inside.StartsWith("downsample.", StringComparison.Ordinal));
    }
}
