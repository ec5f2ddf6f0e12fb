using System.Globalization;
using ResNetGen.Compiler.Spec.Cells;
using ResNetGen.Reports.Pictures;

namespace ResNetGen.Reports.Draw;

/// <summary>Draws paths beside each other as the papers do: a line forks, and comes together in a plus or in a bracket. Of many equal paths the first and the last are drawn.</summary>
internal static class SplitDrawing
{
    private const string Concatenation = "concatenate";

    /// <summary>Of three points in the place of paths that are left out.</summary>
    private const double PointDistance = 6, PointRadius = 1.5;

    public static double Width(DrawnSplit split, DrawnSize size) => Columns(split, size).Sum(column => column.Width) + ((Columns(split, size).Count - 1) * size.Gap);

    public static double Height(DrawnSplit split, DrawnSize size) => PathHeight(split, size) + (2 * size.Gap) + JoinHeight(split, size);

    public static void Draw(Sketch sketch, double x, double top, DrawnSplit split, string fill, DrawnSize size)
    {
        var theme = sketch.Theme;
        var columns = Columns(split, size);
        var bus = top + PathHeight(split, size) + size.Gap;
        var left = x - (Width(split, size) / 2);
        var middles = new List<double>();
        foreach (var column in columns)
        {
            var middle = left + (column.Width / 2);
            left += column.Width + size.Gap;
            if (column.Path is null)
            {
                DrawLeftOut(sketch, middle, (top + bus) / 2, column.Label, size);
                continue;
            }

            middles.Add(middle);
            DrawPath(sketch, middle, top, bus, column.Path, fill, size);
        }

        Bus(top);
        Bus(bus);
        var end = bus + size.Gap;
        if (split.Join == Join.Sum)
        {
            Line(x, bus, end - 1, arrow: true);
            Plus.Draw(sketch, x, end + size.PlusRadius, size);
            return;
        }

        // The ends of a bracket point up, to what it brings together.
        sketch.Text(x, bus + size.MinorFont + 1, Concatenation, theme.Faint, size.MinorFont);
        Line(x, bus + size.MinorFont + 5, end + JoinHeight(split, size), arrow: false);

        void Bus(double y) => sketch.Line($"M{Sketch.N(Math.Min(x, middles[0]))} {Sketch.N(y)} H{Sketch.N(Math.Max(x, middles[middles.Count - 1]))}", theme.Line, width: size.Stroke);

        void Line(double at, double from, double to, bool arrow) => sketch.Line($"M{Sketch.N(at)} {Sketch.N(from)} V{Sketch.N(to)}", theme.Line, arrow: arrow, width: size.Stroke);
    }

    private static void DrawPath(Sketch sketch, double x, double top, double bus, DrawnPath path, string fill, DrawnSize size)
    {
        var y = top;
        var width = path.Boxes.Where(box => BoxDrawing.PathsOf(box, size) is null).Select(box => BoxDrawing.Width(box, size)).DefaultIfEmpty(0).Max();
        foreach (var box in path.Boxes)
        {
            sketch.Line($"M{Sketch.N(x)} {Sketch.N(y)} V{Sketch.N(y + size.Gap - 1)}", sketch.Theme.Line, arrow: BoxDrawing.PathsOf(box, size) is null, width: size.Stroke);
            BoxDrawing.Draw(sketch, x, y + size.Gap, box, width, fill, size);
            y += size.Gap + BoxDrawing.Height(box, size);
        }

        sketch.Line($"M{Sketch.N(x)} {Sketch.N(y)} V{Sketch.N(bus)}", sketch.Theme.Line, width: size.Stroke);
    }

    private static void DrawLeftOut(Sketch sketch, double x, double y, string label, DrawnSize size)
    {
        for (var i = -1; i <= 1; i++)
            sketch.Circle(x + (i * PointDistance), y, PointRadius, sketch.Theme.Line, sketch.Theme.Line);
        sketch.Text(x, y - size.Font + 2, label, sketch.Theme.Faint, size.MinorFont);
    }

    /// <summary>The paths that are drawn, and a place without one where some are left out.</summary>
    private static List<(DrawnPath? Path, double Width, string Label)> Columns(DrawnSplit split, DrawnSize size)
    {
        var columns = new List<(DrawnPath?, double, string)>();
        foreach (var path in split.Paths)
        {
            var width = path.Boxes.Select(box => BoxDrawing.Width(box, size)).DefaultIfEmpty(2 * size.TextPadding).Max();
            columns.Add((path, width, ""));
            if (path.Times > 2)
            {
                var label = $"{path.Times.ToString(CultureInfo.InvariantCulture)} paths";
                columns.Add((null, TextWidth.Of(label, size.MinorFont), label));
            }

            if (path.Times > 1)
                columns.Add((path, width, ""));
        }

        return columns;
    }

    /// <summary>From the fork to the end of the longest path.</summary>
    private static double PathHeight(DrawnSplit split, DrawnSize size) => split.Paths.Max(path => path.Boxes.Sum(box => size.Gap + BoxDrawing.Height(box, size)));

    private static double JoinHeight(DrawnSplit split, DrawnSize size) => split.Join == Join.Sum ? 2 * size.PlusRadius : Math.Max(0, size.MinorFont + 8 - size.Gap);
}
