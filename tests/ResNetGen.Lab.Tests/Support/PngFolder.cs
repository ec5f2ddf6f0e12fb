using ResNetGen.Lab.Data;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>Writes a data set as a user would have it: <c>train/CLASS/*.png</c> and <c>test/CLASS/*.png</c>.</summary>
internal static class PngFolder
{
    public static string Write(Dataset data, string folder)
    {
        Write(data.Training, data.Classes, Path.Combine(folder, "train"));
        Write(data.Test, data.Classes, Path.Combine(folder, "test"));
        return folder;
    }

    private static void Write(ImageSet images, IReadOnlyList<string> classes, string folder)
    {
        foreach (var name in classes)
            Directory.CreateDirectory(Path.Combine(folder, name));
        var plane = images.Size.Height * images.Size.Width;
        for (var index = 0; index < images.Count; index++)
        {
            var pixels = images.Image(index);
            using var image = new Image<Rgb24>(images.Size.Width, images.Size.Height);
            for (var i = 0; i < plane; i++)
                image[i % images.Size.Width, i / images.Size.Width] = new(pixels[i], pixels[plane + i], pixels[(2 * plane) + i]);
            image.SaveAsPng(Path.Combine(folder, classes[images.Labels[index]], $"{index:D4}.png"));
        }
    }
}
