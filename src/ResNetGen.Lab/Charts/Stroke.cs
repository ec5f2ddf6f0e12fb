namespace ResNetGen.Lab.Charts;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">As SVG writes it: <c>#0072b2</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Dash">Lengths of dashes and gaps as SVG writes them: <c>6 3</c>; null: no gaps.</param>
public sealed record Stroke(string Colour, double Width = Stroke.Bold, string? Dash = null)
{
    public const double Thin = 1;

    public const double Bold = 2.2;
}
