namespace ResNetGen.Reports.Pictures;

/// <summary>A part of a picture. Colours are CSS's hexadecimal ones, <c>#1f2328</c>; lengths are pixels of 1/96 inch.</summary>
public abstract record Shape
{
    /// <summary>Calls the painter's method for this kind.</summary>
    public abstract void Paint(IShapePainter painter);
}

/// <param name="Stroke">Of the rim; null: none.</param>
/// <param name="Radius">Of the corners.</param>
public sealed record BoxShape(double X, double Y, double Width, double Height, string Fill, string? Stroke, double Radius) : Shape
{
    public override void Paint(IShapePainter painter) => painter.Paint(this);
}

/// <param name="X">Of the middle.</param>
/// <param name="Y">Of the middle.</param>
public sealed record CircleShape(double X, double Y, double Radius, string Fill, string Stroke) : Shape
{
    public override void Paint(IShapePainter painter) => painter.Paint(this);
}

/// <param name="Data">In the language of SVG's paths.</param>
/// <param name="IsDotted">Strokes of three pixels.</param>
/// <param name="HasArrow">A head at the end.</param>
public sealed record LineShape(string Data, string Stroke, double StrokeWidth, bool IsDotted, bool HasArrow) : Shape
{
    public override void Paint(IShapePainter painter) => painter.Paint(this);
}

/// <summary>A small filled outline.</summary>
/// <param name="Data">In the language of SVG's paths.</param>
/// <param name="Title">What a browser shows when the pointer rests on it; null: nothing.</param>
public sealed record MarkShape(string Data, string Fill, string Stroke, string? Title) : Shape
{
    public override void Paint(IShapePainter painter) => painter.Paint(this);
}

/// <param name="X">Where the anchor is.</param>
/// <param name="Y">Of the baseline.</param>
/// <param name="Size">Of the font.</param>
/// <param name="IsUpward">Turned about its place by a quarter, to be read from below.</param>
/// <param name="Halo">A rim of this colour, where lines may run behind the text; null: none.</param>
public sealed record TextShape(
    double X, double Y, string Text, string Fill, double Size, TextAnchor Anchor, bool IsBold, bool IsUpward, string? Halo) : Shape
{
    public override void Paint(IShapePainter painter) => painter.Paint(this);
}

/// <summary>Which part of a text lies at its place.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}
