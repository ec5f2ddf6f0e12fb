using ResNetGen.Compiler.Graph;
using ResNetGen.Reports.Draw;
using ResNetGen.Reports.Pictures;
using ResNetGen.Reports.Plot;

namespace ResNetGen.Playground.Files;

/// <summary>The page's pictures: what <c>resnetgen draw</c> and <c>plot</c> write as SVG.</summary>
public static class Pictures
{
    /// <summary>Past this many blocks a box for each block is drawn, not one for each layer.</summary>
    private const int ManyBlocks = 200;

    public static Theme Theme(bool isDark) => isDark ? Reports.Pictures.Theme.Dark : Reports.Pictures.Theme.Light;

    public static Picture Drawing(NetworkGraph graph, bool isDark, DrawingLayout layout) => Reports.Draw.Drawing.Of(graph, new(Theme(isDark), layout));

    /// <summary>The form that shows a network best: very deep ones in the compact one.</summary>
    public static DrawingLayout LayoutOf(NetworkGraph graph) =>
        graph.Stages.Sum(stage => stage.Blocks.Count) > ManyBlocks ? DrawingLayout.Compact : DrawingLayout.Wide;

    /// <summary>Null: no point has a value on both axes.</summary>
    public static Picture? Plot(IReadOnlyList<PlotPoint> points, PlotMeasure up, bool isDark)
    {
        var across = up == PlotMeasure.MultiplyAdds ? PlotMeasure.Parameters : PlotMeasure.MultiplyAdds;
        return points.Any(point => up.Of(point) is not null && across.Of(point) is not null) ? Reports.Plot.Plot.Of(points, across, up, Theme(isDark)) : null;
    }
}
