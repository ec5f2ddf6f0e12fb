using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Data.Photos;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Predicting;

/// <summary>A picture as a run's network is given its test images.</summary>
internal static class GivenImage
{
    private const int Colours = 3;

    /// <summary>Reads a picture of any size: resized and cut as the run's own test images, or else so that the shorter side fits.</summary>
    /// <returns>C x H x W of the run's size.</returns>
    /// <exception cref="LabException">It is not a picture, is damaged, or is too large; or the run's images are not square and it has another size.</exception>
    public static byte[] Read(string path, RunInputs inputs)
    {
        using var picture = EncodedPicture.Open(path);
        var (size, random) = (inputs.Size, default(ImageRandom));
        var pixels = new byte[Colours * size.Height * size.Width];
        if (inputs.View is null && size.Height != size.Width)
        {
            if ((picture.Height, picture.Width) != (size.Height, size.Width))
                throw new LabException($"'{path}' is {picture.Width}x{picture.Height}, and the network was trained on images of {size.Width}x{size.Height}, which are not square: give it one of that size.");
            return size.Channels == 1 ? Luminance(Planes(picture, size with { Channels = Colours })) : Planes(picture, size);
        }

        var view = inputs.View is { } seen && ResizedCrop.Parse(seen) is { } known ? known : new ResizedCrop(size.Height, size.Height, size.Height, IsRandom: false);
        var cut = view.Choose(picture.Width, picture.Height, ref random);
        var (first, end) = cut.Rows();
        new Resizer().Write(picture.Rows(first, end), cut, pixels, Colours);
        return size.Channels == 1 ? Luminance(pixels) : pixels;
    }

    /// <summary>Of red, green and blue by ITU-R BT.601, as Pillow makes greyscale; grey stays what it is.</summary>
    private static byte[] Luminance(byte[] planes)
    {
        var grey = new byte[planes.Length / Colours];
        for (var i = 0; i < grey.Length; i++)
            grey[i] = (byte)(((19_595 * planes[i]) + (38_470 * planes[grey.Length + i]) + (7_471 * planes[(2 * grey.Length) + i]) + 0x8000) >> 16);
        return grey;
    }

    private static byte[] Planes(Picture picture, ImageSize size)
    {
        var raster = picture.Rows(0, size.Height);
        var planes = new byte[size.Length];
        for (var channel = 0; channel < size.Channels; channel++)
        {
            for (var y = 0; y < size.Height; y++)
            {
                for (var x = 0; x < size.Width; x++)
                    planes[(((channel * size.Height) + y) * size.Width) + x] = raster.Value(y, x, channel);
            }
        }

        return planes;
    }
}
