namespace ResNetGen.Lab.Data.Cifar;

/// <summary>Reads the official binary files.</summary>
internal sealed class CifarReader(CifarLayout layout, string advice)
{
    /// <exception cref="LabException">A file is missing, has another length, has a label that is not a class, or is not the one that its name says.</exception>
    public Dataset Read(string folder)
    {
        var training = ReadSet(folder, layout.TrainingFiles, layout.ImagesPerTrainingFile);
        var test = ReadSet(folder, [layout.TestFile], layout.TestImages);
        RequireBalance(folder, "training", training);
        RequireBalance(folder, "test", test);
        return new(layout.Name, training, test, layout.Classes);
    }

    private ImageSet ReadSet(string folder, IReadOnlyList<string> files, int imagesPerFile)
    {
        var labels = new int[files.Count * imagesPerFile];
        var pixels = new byte[labels.Length * CifarLayout.Image.Length];
        for (var i = 0; i < files.Count; i++)
            ReadFile(Path.Combine(folder, files[i]), pixels, labels, first: i * imagesPerFile, imagesPerFile);
        return new(pixels, labels, CifarLayout.Image);
    }

    private void ReadFile(string path, byte[] pixels, int[] labels, int first, int count)
    {
        if (!File.Exists(path))
            throw new LabException($"The file '{path}' is missing. {advice}");
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 20);
        var expected = (long)count * layout.RecordLength;
        if (stream.Length != expected)
            throw new LabException($"'{path}' has {stream.Length:N0} bytes, not the {expected:N0} of {count:N0} images. {advice}");

        Span<byte> label = stackalloc byte[layout.LabelBytes];
        for (var i = 0; i < count; i++)
        {
            stream.ReadExactly(label);
            labels[first + i] = label[^1];
            if (label[^1] >= layout.Classes.Count)
                throw new LabException($"'{path}': image {i:N0} has the label {label[^1]}; labels are 0 to {layout.Classes.Count - 1}. {advice}");
            stream.ReadExactly(pixels.AsSpan((first + i) * CifarLayout.Image.Length, CifarLayout.Image.Length));
        }
    }

    /// <summary>All classes have the same number of images, in each of the two sets but not in each file: so swapped files are noticed.</summary>
    private void RequireBalance(string folder, string set, ImageSet images)
    {
        var expected = images.Count / layout.Classes.Count;
        var counts = new int[layout.Classes.Count];
        foreach (var label in images.Labels)
            counts[label]++;
        var wrong = Array.FindIndex(counts, count => count != expected);
        if (wrong >= 0)
        {
            throw new LabException(
                $"The {set} images in '{folder}' have {counts[wrong]:N0} of the class '{layout.Classes[wrong]}', not {expected:N0}: a file is there twice, or under another's name. {advice}");
        }
    }
}
