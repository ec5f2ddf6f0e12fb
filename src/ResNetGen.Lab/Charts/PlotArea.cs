namespace ResNetGen.Lab.Charts;

/// <summary>Where the axes of a chart are in its picture, in pixels, and where values are between them.</summary>
internal sealed record PlotArea(Scale XScale, Scale YScale, double Left, double Top, double Width, double Height)
{
    /// <summary>Of the x axis.</summary>
    public double Middle => Left + (Width / 2);

    public double X(double value) => Left + (XScale.Place(value) * Width);

    public double Y(double value) => Top + ((1 - YScale.Place(value)) * Height);
}
