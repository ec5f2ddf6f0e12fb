using System.Buffers.Binary;
using System.IO.Compression;
using ResNetGen.Lab.Data.Idx;
using ResNetGen.Lab.Data.Import;

namespace ResNetGen.Lab.Tests.Data.Support;

/// <summary>MNIST with 6 training and 4 test images of 1 x 3 x 5.</summary>
internal static class SmallMnist
{
    public const string Advice = "This is the advice.";

    public static IdxLayout Layout { get; } = IdxLayout.Mnist with { Image = new(1, 3, 5), TrainingImages = 6, TestImages = 4, TrainingMean = null };

    public static IdxDataset Dataset { get; } = new(Layout, [.. IdxLayout.Files.Select(file => new Download($"https://localhost/{file}.gz", ""))], Advice);

    public static int[] Labels(bool training) => training ? [3, 1, 4, 1, 5, 9] : [2, 7, 1, 8];

    public static byte[] Pixels(bool training) => [.. Enumerable.Range(training ? 1 : 101, Labels(training).Length * Layout.Image.Length).Select(i => (byte)i)];

    /// <summary>A file by its name, not packed.</summary>
    public static byte[] Content(string file)
    {
        var training = file.StartsWith("train", StringComparison.Ordinal);
        var count = Labels(training).Length;
        return file.Contains("images")
            ? Idx(0x0803, [count, Layout.Image.Height, Layout.Image.Width], Pixels(training))
            : Idx(0x0801, [count], [.. Labels(training).Select(label => (byte)label)]);
    }

    public static byte[] Idx(int magic, int[] sizes, byte[] values)
    {
        var header = new byte[4 + (4 * sizes.Length)];
        BinaryPrimitives.WriteInt32BigEndian(header, magic);
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), sizes[i]);
        return [.. header, .. values];
    }

    public static byte[] Pack(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
            gzip.Write(content);
        return bytes.ToArray();
    }

    public static void Write(string folder)
    {
        foreach (var file in IdxLayout.Files)
            File.WriteAllBytes(Path.Combine(folder, file), Content(file));
    }
}
