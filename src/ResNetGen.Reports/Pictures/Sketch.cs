using System.Globalization;
using ResNetGen.Compiler.Common;

namespace ResNetGen.Reports.Pictures;

/// <summary>Collects the shapes of a picture.</summary>
internal sealed class Sketch(Theme theme)
{
    private readonly List<Shape> shapes = [];

    public Theme Theme => theme;

    /// <summary>Coordinates to a tenth of a pixel, the same in every culture.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Shapes that are to lie over all that was drawn before.</summary>
    public void Append(Sketch others) => shapes.AddRange(others.shapes);

    public void Box(double x, double y, double width, double height, string fill, string? stroke = null, double radius = 5) =>
        shapes.Add(new BoxShape(x, y, width, height, fill, stroke, radius));

    public void Circle(double x, double y, double radius, string fill, string stroke) => shapes.Add(new CircleShape(x, y, radius, fill, stroke));

    public void Line(string data, string stroke, bool dotted = false, bool arrow = false, double width = 1.4) =>
        shapes.Add(new LineShape(data, stroke, width, dotted, arrow));

    public void Mark(string data, string fill, string? title) => shapes.Add(new MarkShape(data, fill, theme.Background, title));

    /// <param name="halo">A rim in the background's colour, where lines may run behind the text.</param>
    public void Text(
        double x, double y, string text, string fill, double size = 12, TextAnchor anchor = TextAnchor.Middle, bool bold = false, bool upward = false, bool halo = false) =>
        shapes.Add(new TextShape(x, y, text, fill, size, anchor, bold, upward, halo ? theme.Background : null));

    /// <summary>The whole picture; title and description are what a screen reader says.</summary>
    public Picture Finish(double width, double height, string title, string description) =>
        new(title, description, width, height, theme.Background, theme.Line, shapes.ToEquatableArray());
}
