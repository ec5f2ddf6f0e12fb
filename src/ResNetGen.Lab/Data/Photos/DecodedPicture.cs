namespace ResNetGen.Lab.Data.Photos;

/// <summary>A picture that is there already: four bytes a pixel, and the raster's padding.</summary>
internal sealed class DecodedPicture(byte[] pixels, int width, int height) : Picture
{
    public override int Width => width;

    public override int Height => height;

    /// <summary>Bytes that it takes.</summary>
    public long Length => pixels.LongLength;

    /// <param name="planes">C x H x W.</param>
    public static DecodedPicture OfPlanes(ReadOnlySpan<byte> planes, ImageSize size)
    {
        var plane = size.Height * size.Width;
        var pixels = new byte[Raster.Length(size.Width, size.Height)];
        for (var i = 0; i < plane; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                pixels[(i * Raster.Channels) + channel] = planes[(size.Channels == 1 ? 0 : channel * plane) + i];
        }

        return new(pixels, size.Width, size.Height);
    }

    public override Raster Rows(int first, int end) => new(pixels, width, 0);
}
