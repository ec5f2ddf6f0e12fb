using System.Text;

namespace ResNetGen.Reports.Pictures;

/// <summary>A picture as SVG, one element to a line.</summary>
public static class SvgPicture
{
    /// <summary>Fonts by falling preference; <see cref="TextWidth"/> measures the first.</summary>
    private const string Fonts = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif";

    /// <param name="isInline">Part of an HTML page: ids would have to be unique on it, so the picture's name is an attribute, and arrows get the id <paramref name="arrowId"/>.</param>
    /// <param name="arrowId">Of the arrow's head.</param>
    public static string Write(Picture picture, bool isInline = false, string arrowId = "arrow")
    {
        var text = new StringBuilder();
        var size = $"width=\"{N(picture.Width)}\" height=\"{N(picture.Height)}\" viewBox=\"0 0 {N(picture.Width)} {N(picture.Height)}\"";
        var name = isInline ? $"aria-label=\"{Markup.Escape(picture.Title)}\"" : "aria-labelledby=\"title description\"";
        text.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} font-family=\"{Fonts}\" role=\"img\" {name}>\n");
        text.Append($"<title{(isInline ? "" : " id=\"title\"")}>{Markup.Escape(picture.Title)}</title>\n");
        text.Append($"<desc{(isInline ? "" : " id=\"description\"")}>{Markup.Escape(picture.Description)}</desc>\n");
        if (picture.Shapes.OfType<LineShape>().Any(line => line.HasArrow))
            text.Append($"<defs><marker id=\"{arrowId}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"{picture.ArrowFill}\"/></marker></defs>\n");
        text.Append($"<rect width=\"100%\" height=\"100%\" fill=\"{picture.Background}\"/>\n");
        var elements = new SvgElements(text, arrowId);
        foreach (var shape in picture.Shapes)
            shape.Paint(elements);
        return text.Append("</svg>\n").ToString();
    }

    private static string N(double value) => Sketch.N(value);
}
