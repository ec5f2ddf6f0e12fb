namespace ResNetGen.Lab.Data.Png;

/// <summary>What a PNG file says of itself before its pixels.</summary>
/// <param name="Channels">1 for greyscale and 3 for RGB, as the pixels are read: palettes are colours.</param>
internal readonly record struct PngHeader(int Width, int Height, int Channels)
{
    public override string ToString() => $"{Width} x {Height} in {(Channels == 1 ? "greyscale" : "RGB")}";
}
