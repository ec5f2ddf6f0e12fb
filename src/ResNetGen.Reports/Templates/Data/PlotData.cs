using ResNetGen.Reports.Pictures;
using ResNetGen.Reports.Plot;

namespace ResNetGen.Reports.Templates.Data;

/// <summary>A plot of all networks.</summary>
internal sealed record PlotData(string Title, string Caption, Func<string> Svg)
{
    public static DataType<PlotData> Type { get; } = new DataType<PlotData>("plot", "A plot of all networks.")
        .Text("title", "`Size` or `Accuracy`", plot => plot.Title)
        .Text("caption", "a sentence or two", plot => plot.Caption)
        .Text("svg", "SVG to put into a page", plot => plot.Svg());

    /// <summary>Two networks are the least that a plot says something of. Those whose counts are not known are in none.</summary>
    public static IEnumerable<PlotData> Of(IReadOnlyList<TemplateNetwork> networks)
    {
        var points = networks.Select(network => PlotPoint.Of(network.Spec, network.Graph, network.Series))
            .Where(point => point is { Parameters: not null, MultiplyAdds: not null }).ToList();
        if (points.Count > 1)
            yield return new("Size", "Multiply-adds against parameters.", () => Draw(points, PlotMeasure.Parameters, PlotMeasure.MultiplyAdds, "plot"));
        if (points.Count(point => point.Accuracy is not null) > 1)
            yield return new("Accuracy", "Published top-1 accuracy against multiply-adds. A point names its source.", () => Draw(points, PlotMeasure.MultiplyAdds, PlotMeasure.Accuracy, "plot-accuracy"));
    }

    private static string Draw(IReadOnlyList<PlotPoint> points, PlotMeasure x, PlotMeasure y, string id) =>
        SvgPicture.Write(Plot.Plot.Of(points, x, y, Theme.Light, hasTitle: false), isInline: true, $"arrow-{id}");
}
