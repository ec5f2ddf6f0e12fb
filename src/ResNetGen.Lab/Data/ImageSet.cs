using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data.Photos;

namespace ResNetGen.Lab.Data;

/// <summary>Labelled images: of one size and in memory, or of any sizes and in files, where a view makes them of one size.</summary>
public sealed class ImageSet
{
    private readonly byte[] pixels = [];

    private readonly int[] labels;

    private readonly PhotoStore? photos;

    /// <summary>The size in memory, where images are there.</summary>
    private readonly ImageSize stored;

    private readonly ImageView? view;

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
        stored = size;
    }

    /// <summary>Photographs, seen by <see cref="ImageView.Usual"/> until another view is chosen. They are RGB.</summary>
    internal ImageSet(PhotoStore photos)
        : this([], [], new(3, 0, 0)) => (this.photos, labels, view) = (photos, [.. photos.Files.Select(file => file.Label)], ImageView.Usual);

    private ImageSet(ImageSet other, ImageView view) =>
        (pixels, labels, photos, stored, this.view) = (other.pixels, other.labels, other.photos, other.stored, view);

    /// <summary>The size that <see cref="Image"/> has.</summary>
    public ImageSize Size => view is null ? stored : new(stored.Channels, view.Side, view.Side);

    public int Count => labels.Length;

    public ReadOnlySpan<int> Labels => labels;

    /// <summary>Images are of any sizes and in files: they are decoded whenever they are asked for.</summary>
    public bool ArePhotos => photos is not null;

    /// <summary>All images of a set that is in memory, N x C x H x W, without a view.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>The view by which images are made of one size; null: they are of one size.</summary>
    internal ImageView? View => view;

    /// <summary>The files of photographs, in the order of the images; null: images are in memory.</summary>
    internal IReadOnlyList<string>? Paths => photos?.Files.Select(file => file.Path).ToList();

    /// <summary>One image as a network is tested on it, C x H x W. For several threads.</summary>
    /// <exception cref="LabException">A photograph cannot be read any more, or is damaged.</exception>
    public ReadOnlySpan<byte> Image(int index)
    {
        if (view is null)
            return pixels.AsSpan(index * stored.Length, stored.Length);
        var seen = new byte[Size.Length];
        var none = default(ImageRandom);
        See(index, view, ref none, new(), seen);
        return seen;
    }

    /// <summary>The same images by another view.</summary>
    /// <param name="other">A fixed one.</param>
    public ImageSet Seen(ImageView other) => new(this, other);

    /// <summary>The whole of a photograph, its shorter side resized and the longer one in proportion: C x H x W.</summary>
    /// <param name="most">Pixels that it may have then.</param>
    /// <exception cref="LabException">It cannot be read any more, is damaged, or would have more pixels.</exception>
    internal (byte[] Planes, ImageSize Size) Whole(int index, int shorterSide, int most)
    {
        using var picture = photos!.Open(index);
        var shorter = Math.Min(picture.Width, picture.Height);
        if ((double)shorterSide * shorterSide * Math.Max(picture.Width, picture.Height) / shorter > most)
            throw new LabException(FormattableString.Invariant($"'{photos.Files[index].Path}' has {picture.Width}x{picture.Height} pixels: with a shorter side of {shorterSide} it would have more than {most:N0}. Smaller --scales may do, or leave it out."));
        var (width, height) = ResizedCrop.Sizes(picture.Width, picture.Height, shorterSide);
        var cut = Cut.Whole(picture.Width, picture.Height, width, height);
        var size = new ImageSize(stored.Channels, height, width);
        var planes = new byte[size.Length];
        new Resizer().Write(picture.Rows(0, picture.Height), cut, planes, stored.Channels);
        return (planes, size);
    }

    /// <summary>Makes what a network sees of an image.</summary>
    /// <param name="planes">C x side x side; every byte is written.</param>
    /// <exception cref="LabException">A photograph cannot be read any more, or is damaged.</exception>
    internal void See(int index, ImageView by, ref ImageRandom random, Resizer resizer, Span<byte> planes)
    {
        using var picture = photos?.Open(index) ?? DecodedPicture.OfPlanes(pixels.AsSpan(index * stored.Length, stored.Length), stored);
        var cut = by.Choose(picture.Width, picture.Height, ref random);
        var (first, end) = cut.Rows();
        resizer.Write(picture.Rows(first, end), cut, planes, stored.Channels);
    }
}
