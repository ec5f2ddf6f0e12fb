using ResNetGen.Reports.Pictures;
using SkiaSharp;

namespace ResNetGen.Tool.Rendering.Pictures;

/// <summary>Draws a picture's shapes with Skia, as a browser draws its SVG.</summary>
internal sealed class PicturePainter(SKCanvas canvas, PictureFonts fonts, string arrowFill) : IShapePainter
{
    /// <summary>Of an arrow's head, in widths of its line; that of <see cref="SvgPicture"/>'s marker.</summary>
    private const float ArrowLength = 7;

    private const float HaloWidth = 3;

    public static void Paint(Picture picture, SKCanvas canvas, PictureFonts fonts)
    {
        canvas.Clear(SKColor.Parse(picture.Background));
        var painter = new PicturePainter(canvas, fonts, picture.ArrowFill);
        foreach (var shape in picture.Shapes)
            shape.Paint(painter);
    }

    public void Paint(BoxShape box)
    {
        var area = SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);
        Fill(box.Fill, ink => canvas.DrawRoundRect(area, (float)box.Radius, (float)box.Radius, ink));
        if (box.Stroke is not null)
            Stroke(box.Stroke, 1, false, pen => canvas.DrawRoundRect(area, (float)box.Radius, (float)box.Radius, pen));
    }

    public void Paint(CircleShape circle)
    {
        Fill(circle.Fill, ink => canvas.DrawCircle((float)circle.X, (float)circle.Y, (float)circle.Radius, ink));
        Stroke(circle.Stroke, 1, false, pen => canvas.DrawCircle((float)circle.X, (float)circle.Y, (float)circle.Radius, pen));
    }

    public void Paint(LineShape line)
    {
        using var path = SKPath.ParseSvgPathData(line.Data);
        Stroke(line.Stroke, (float)line.StrokeWidth, line.IsDotted, pen => canvas.DrawPath(path, pen));
        if (line.HasArrow)
            PaintArrow(path, (float)line.StrokeWidth);
    }

    public void Paint(MarkShape mark)
    {
        using var path = SKPath.ParseSvgPathData(mark.Data);
        Fill(mark.Fill, ink => canvas.DrawPath(path, ink));
        Stroke(mark.Stroke, 1, false, pen => canvas.DrawPath(path, pen));
    }

    public void Paint(TextShape text)
    {
        var parts = fonts.Parts(text).Select(part => (part.Text, Font: new SKFont(part.Face, (float)text.Size) { Subpixel = true, Hinting = SKFontHinting.None })).ToList();
        var width = parts.Sum(part => part.Font.MeasureText(part.Text));
        canvas.Save();
        canvas.Translate((float)text.X, (float)text.Y);
        if (text.IsUpward)
            canvas.RotateDegrees(-90);
        var x = text.Anchor switch { TextAnchor.Middle => -width / 2, TextAnchor.End => -width, _ => 0 };
        foreach (var (letters, font) in parts)
        {
            if (text.Halo is not null)
                Stroke(text.Halo, HaloWidth, false, pen => canvas.DrawText(letters, x, 0, SKTextAlign.Left, font, pen));
            Fill(text.Fill, ink => canvas.DrawText(letters, x, 0, SKTextAlign.Left, font, ink));
            x += font.MeasureText(letters);
            font.Dispose();
        }

        canvas.Restore();
    }

    /// <summary>Its tip lies on the line's end, which looks along the line.</summary>
    private void PaintArrow(SKPath path, float width)
    {
        using var measure = new SKPathMeasure(path);
        if (!measure.GetPositionAndTangent(measure.Length, out var end, out var direction))
            return;
        using var head = SKPath.ParseSvgPathData("M0 0 L8 4 L0 8 z");
        canvas.Save();
        canvas.Translate(end.X, end.Y);
        canvas.RotateRadians(MathF.Atan2(direction.Y, direction.X));
        canvas.Scale(ArrowLength / 8 * width);
        canvas.Translate(-ArrowLength, -4);
        Fill(arrowFill, ink => canvas.DrawPath(head, ink));
        canvas.Restore();
    }

    private static void Fill(string colour, Action<SKPaint> paint)
    {
        using var ink = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true };
        paint(ink);
    }

    private static void Stroke(string colour, float width, bool isDotted, Action<SKPaint> paint)
    {
        using var dashes = isDotted ? SKPathEffect.CreateDash([3, 3], 0) : null;
        using var pen = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, PathEffect = dashes };
        paint(pen);
    }
}
