using ResNetGen.Compiler.Emit.Family;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Draw;

/// <summary>The architecture as the papers draw it: stages as columns from left to right, blocks as boxes from top to bottom, shortcuts as arcs beside them.</summary>
public static class SvgDrawing
{
    private const double Margin = 24;

    private const double TitleHeight = 58;

    private const double Gutter = 34;

    private const double Lead = 18;

    /// <summary>Of a line from the panel it runs beside.</summary>
    private const double Clearance = 14;

    /// <param name="fold">Draw equal blocks that follow each other once, with their number.</param>
    public static string Write(NetworkGraph graph, Theme theme, bool fold)
    {
        var columns = Columns(graph, theme, fold);
        var svg = new SvgText();
        var top = Margin + TitleHeight;
        var bottom = columns.Max(column => column.Height) + top;
        var places = new List<double>();
        var x = Margin;
        foreach (var column in columns)
        {
            places.Add(x);
            column.DrawPanel(svg, x, top, theme);
            x += column.Width + Gutter;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
                Connect(svg, columns[i - 1], columns[i], places[i - 1], top, theme);
            columns[i].DrawContent(svg, places[i], top, theme);
        }

        var width = Math.Max(x - Gutter + Margin, 560);
        svg.Text(Margin, Margin + 16, graph.Name, theme.Text, 20, "start", bold: true);
        var facts = $"input {PaperNumbers.WithTimesSign(graph.Input.ToString())}, {Figures.Short(graph.Parameters)} parameters, {Figures.Short(graph.MultiplyAdds)} multiply-adds, depth {graph.Depth}";
        svg.Text(Margin, Margin + 38, facts, theme.Faint, 12, "start");
        return svg.Document(width, bottom + Lead + Margin, theme, graph.Name, $"{graph.Name}: {facts}, in {graph.Stages.Count} stages.");
    }

    private static List<DrawnColumn> Columns(NetworkGraph graph, Theme theme, bool fold)
    {
        var columns = new List<DrawnColumn>();
        if (graph.Stem.Any(BlockRun.IsDrawn))
            columns.Add(Plain("stem", graph.Stem, graph.StemOutput.ToString(), theme));
        for (var i = 0; i < graph.Stages.Count; i++)
        {
            var stage = graph.Stages[i];
            columns.Add(new(stage.Name, PaperNumbers.WithTimesSign(stage.Output.ToString()), Cost(stage.Layers), BlockRun.Of(stage, fold), theme.StageFill(i)));
        }

        if (graph.Head.Any(BlockRun.IsDrawn))
            columns.Add(Plain("head", graph.Head, LayerText.Shape(graph.Head[graph.Head.Count - 1].Output), theme));
        return columns;
    }

    private static DrawnColumn Plain(string name, EquatableArray<Layer> layers, string output, Theme theme) => new(
        name, PaperNumbers.WithTimesSign(output), Cost(layers),
        [new BlockRun(layers.Where(BlockRun.IsDrawn).Select(BlockRun.Label).ToEquatableArray(), null, 1)], theme.Fills[0]);

    private static string Cost(IEnumerable<Layer> layers)
    {
        var all = layers.ToList();
        return $"{Figures.Short(all.Sum(layer => layer.Parameters))} params, {Figures.Short(all.Sum(layer => layer.MultiplyAdds))} MACs";
    }

    /// <summary>From the end of a column through the gutter to the top of the next.</summary>
    private static void Connect(SvgText svg, DrawnColumn from, DrawnColumn to, double x, double top, Theme theme)
    {
        var next = x + from.Width + Gutter;
        var below = top + from.Height + Clearance;
        var above = top - Clearance;
        svg.Path(
            new RoundedPath(x + from.Spine, top + from.Exit)
                .Down(below).Across(x + from.Width + (Gutter / 2)).Up(above).Across(next + Clearance).Down(top + to.Entry).Across(next + to.Spine).Text,
            theme.Line);
    }
}
