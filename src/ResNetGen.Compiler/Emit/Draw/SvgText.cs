using System.Globalization;
using System.Text;

namespace ResNetGen.Compiler.Emit.Draw;

/// <summary>Writes the few SVG elements that the pictures are made of, one to a line.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder body = new();

    /// <summary>Coordinates to a tenth of a pixel, the same in every culture.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public void Raw(string element) => body.Append(element).Append('\n');

    /// <summary>Elements that are to lie over all that was written before.</summary>
    public void Append(SvgText others) => body.Append(others.body);

    public void Box(double x, double y, double width, double height, string fill, string? stroke = null, double radius = 5) => Raw(
        $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" rx=\"{N(radius)}\" fill=\"{fill}\"{(stroke is null ? "" : $" stroke=\"{stroke}\"")}/>");

    /// <param name="halo">A rim in the background's colour, where lines may run behind the text.</param>
    public void Text(double x, double y, string text, string fill, double size = 12, string anchor = "middle", bool bold = false, bool upward = false, string? halo = null) => Raw(
        $"<text x=\"{N(x)}\" y=\"{N(y)}\" fill=\"{fill}\" font-size=\"{N(size)}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"bold\"" : "")}"
        + (halo is null ? "" : $" stroke=\"{halo}\" stroke-width=\"3\" paint-order=\"stroke\"")
        + $"{(upward ? $" transform=\"rotate(-90 {N(x)} {N(y)})\"" : "")}>{Markup.Escape(text)}</text>");

    public void Path(string data, string stroke, bool dotted = false, bool arrow = false, double width = 1.4) => Raw(
        $"<path d=\"{data}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{N(width)}\"{(dotted ? " stroke-dasharray=\"3 3\"" : "")}{(arrow ? " marker-end=\"url(#arrow)\"" : "")}/>");

    /// <summary>The whole file; title and description are what a screen reader says.</summary>
    public string Document(double width, double height, Theme theme, string title, string description) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}" font-family="DejaVu Sans, Verdana, Helvetica, Arial, sans-serif" role="img" aria-labelledby="title description">
        <title id="title">{Markup.Escape(title)}</title>
        <desc id="description">{Markup.Escape(description)}</desc>
        <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="{theme.Line}"/></marker></defs>
        <rect width="100%" height="100%" fill="{theme.Background}"/>

        """.Replace("\r", "") + body + "</svg>\n";
}
