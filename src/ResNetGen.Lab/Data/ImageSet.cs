namespace ResNetGen.Lab.Data;

/// <summary>Labelled images of one size, in memory.</summary>
public sealed class ImageSet
{
    private readonly byte[] pixels;

    private readonly int[] labels;

    /// <param name="pixels">N x C x H x W, a byte a value.</param>
    /// <param name="labels">The class of each image, from 0.</param>
    /// <param name="size">The size of each image.</param>
    /// <exception cref="ArgumentException">There are not as many images as labels.</exception>
    public ImageSet(byte[] pixels, int[] labels, ImageSize size)
    {
        if (pixels.LongLength != (long)labels.Length * size.Length)
            throw new ArgumentException($"{labels.Length} images of {size} have {(long)labels.Length * size.Length} bytes, not {pixels.LongLength}.", nameof(pixels));
        this.pixels = pixels;
        this.labels = labels;
        Size = size;
    }

    public ImageSize Size { get; }

    public int Count => labels.Length;

    public ReadOnlySpan<int> Labels => labels;

    /// <summary>All images, N x C x H x W.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>One image, C x H x W.</summary>
    public ReadOnlySpan<byte> Image(int index) => pixels.AsSpan(index * Size.Length, Size.Length);
}
