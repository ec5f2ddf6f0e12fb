namespace ResNetGen.Lab.Explaining;

/// <summary>How much each place of an image speaks for a class, in a grid that is coarser than the image.</summary>
/// <param name="Values">Row by row; negative ones speak against it.</param>
internal sealed record ActivationMap(float[] Values, int Height, int Width)
{
    /// <summary>The value at a pixel of an image, between the centres of the grid's cells linearly.</summary>
    /// <param name="height">Of the image.</param>
    /// <param name="width">Of the image.</param>
    public float At(int y, int x, int height, int width)
    {
        var (row, column) = (Place(y, height, Height), Place(x, width, Width));
        var (top, left) = ((int)row, (int)column);
        var (bottom, right) = (Math.Min(top + 1, Height - 1), Math.Min(left + 1, Width - 1));
        var (down, across) = (row - top, column - left);
        var above = Mix(Values[(top * Width) + left], Values[(top * Width) + right], across);
        var below = Mix(Values[(bottom * Width) + left], Values[(bottom * Width) + right], across);
        return Mix(above, below, down);
    }

    private static float Place(int pixel, int pixels, int cells) => Math.Clamp(((pixel + 0.5f) * cells / pixels) - 0.5f, 0, cells - 1);

    private static float Mix(float first, float second, float share) => first + ((second - first) * share);
}
