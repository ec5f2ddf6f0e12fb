using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Augmentation.Changes;

/// <summary>Moves the pixels of an image: each new one is the nearest old one, and black where that is outside.</summary>
/// <param name="XX">How the old column grows with the new one, both from the centre.</param>
/// <param name="XY">How the old column grows with the new row.</param>
/// <param name="X">Added to the old column.</param>
/// <param name="YX">How the old row grows with the new column.</param>
/// <param name="YY">How the old row grows with the new row.</param>
/// <param name="Y">Added to the old row.</param>
internal readonly record struct AffineMove(double XX, double XY, double X, double YX, double YY, double Y)
{
    /// <summary>To the right and down.</summary>
    public static AffineMove Translation(double right, double down) => new(1, 0, -Math.Truncate(right), 0, 1, -Math.Truncate(down));

    /// <summary>About the upper left corner, as torchvision's RandAugment shears: the first row, or the first column, stays where it is.</summary>
    public static AffineMove Shear(double x, double y, ImageSize size) => new(1, x, x * size.Height / 2, y, 1, y * size.Width / 2);

    /// <param name="angle">Clockwise, in radians.</param>
    public static AffineMove Rotation(double angle) => new(Math.Cos(angle), Math.Sin(angle), 0, -Math.Sin(angle), Math.Cos(angle), 0);

    public void Apply(Span<byte> image, Span<byte> scratch, ImageSize size)
    {
        var plane = size.Height * size.Width;
        image.CopyTo(scratch);
        for (var row = 0; row < size.Height; row++)
        {
            for (var column = 0; column < size.Width; column++)
            {
                var (dx, dy) = (column + 0.5 - (size.Width / 2.0), row + 0.5 - (size.Height / 2.0));
                var fromColumn = (int)Math.Floor((XX * dx) + (XY * dy) + X + (size.Width / 2.0));
                var fromRow = (int)Math.Floor((YX * dx) + (YY * dy) + Y + (size.Height / 2.0));
                var isInside = fromColumn >= 0 && fromColumn < size.Width && fromRow >= 0 && fromRow < size.Height;
                for (var channel = 0; channel < size.Channels; channel++)
                    image[(channel * plane) + (row * size.Width) + column] = isInside ? scratch[(channel * plane) + (fromRow * size.Width) + fromColumn] : (byte)0;
            }
        }
    }
}
