using System.Text;

namespace ResNetGen.Reports.Pictures;

/// <summary>Shapes as elements of SVG, one to a line.</summary>
/// <param name="text">Gets them.</param>
/// <param name="arrowId">Of the marker that is an arrow's head.</param>
internal sealed class SvgElements(StringBuilder text, string arrowId) : IShapePainter
{
    public void Paint(BoxShape box) => Add(
        $"<rect x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" rx=\"{N(box.Radius)}\" fill=\"{box.Fill}\"{(box.Stroke is null ? "" : $" stroke=\"{box.Stroke}\"")}/>");

    public void Paint(CircleShape circle) =>
        Add($"<circle cx=\"{N(circle.X)}\" cy=\"{N(circle.Y)}\" r=\"{N(circle.Radius)}\" fill=\"{circle.Fill}\" stroke=\"{circle.Stroke}\"/>");

    public void Paint(LineShape line) => Add(
        $"<path d=\"{line.Data}\" fill=\"none\" stroke=\"{line.Stroke}\" stroke-width=\"{N(line.StrokeWidth)}\"{(line.IsDotted ? " stroke-dasharray=\"3 3\"" : "")}{(line.HasArrow ? $" marker-end=\"url(#{arrowId})\"" : "")}/>");

    public void Paint(MarkShape mark) =>
        Add($"<path d=\"{mark.Data}\" fill=\"{mark.Fill}\" stroke=\"{mark.Stroke}\">{(mark.Title is null ? "" : $"<title>{Markup.Escape(mark.Title)}</title>")}</path>");

    public void Paint(TextShape shown)
    {
        var anchor = shown.Anchor switch { TextAnchor.Start => "start", TextAnchor.Middle => "middle", TextAnchor.End => "end" };
        Add($"<text x=\"{N(shown.X)}\" y=\"{N(shown.Y)}\" fill=\"{shown.Fill}\" font-size=\"{N(shown.Size)}\" text-anchor=\"{anchor}\"{(shown.IsBold ? " font-weight=\"bold\"" : "")}"
            + (shown.Halo is null ? "" : $" stroke=\"{shown.Halo}\" stroke-width=\"3\" paint-order=\"stroke\"")
            + $"{(shown.IsUpward ? $" transform=\"rotate(-90 {N(shown.X)} {N(shown.Y)})\"" : "")}>{Markup.Escape(shown.Text)}</text>");
    }

    private void Add(string element) => text.Append(element).Append('\n');

    private static string N(double value) => Sketch.N(value);
}
