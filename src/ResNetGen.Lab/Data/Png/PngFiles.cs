using ResNetGen.Lab.Data.Folders;

namespace ResNetGen.Lab.Data.Png;

/// <summary>PNG files of one size, all greyscale or all RGB, which are read into memory.</summary>
internal static class PngFiles
{
    /// <summary>Whether files are PNG by their names, and alike by what they say of themselves. One that says nothing, or has transparent parts, is not: as a picture it is read, or named.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static bool AreAlike(IReadOnlyList<LabelledFile> files, CancellationToken cancellation)
    {
        if (!files.All(file => file.Path.EndsWith(".png", StringComparison.OrdinalIgnoreCase)))
            return false;
        PngHeader? first = null;
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var header = PngHeaderBytes.Read(file.Path);
            first ??= header;
            if (header is null || header != first)
                return false;
        }

        return first is not { } one || (long)files.Count * one.Height * one.Width * one.Channels <= Array.MaxLength;
    }

    /// <exception cref="LabException">A file is not a PNG file, or images differ in size.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Dataset Read(string name, List<LabelledFile> training, List<LabelledFile> test, IReadOnlyList<string> classes, CancellationToken cancellation)
    {
        var first = PngFile.Read(training[0].Path, _ => { });
        var sample = new Sample(training[0].Path, first.Header);
        return new(name, ReadSet(training, sample, cancellation), ReadSet(test, sample, cancellation), classes);
    }

    private static ImageSet ReadSet(List<LabelledFile> files, Sample sample, CancellationToken cancellation)
    {
        var size = new ImageSize(sample.Header.Channels, sample.Header.Height, sample.Header.Width);
        if ((long)files.Count * size.Length > Array.MaxLength)
            throw new LabException($"{files.Count:N0} images of {size} do not fit into the memory of one array, {Array.MaxLength:N0} bytes; make them smaller.");
        var pixels = new byte[files.Count * size.Length];
        for (var i = 0; i < files.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var png = PngFile.Read(files[i].Path, header => RequireSame(files[i].Path, header, sample));
            var image = pixels.AsSpan(i * size.Length, size.Length);
            var plane = size.Height * size.Width;
            for (var j = 0; j < png.Pixels.Length; j++)
                image[(j % size.Channels * plane) + (j / size.Channels)] = png.Pixels[j];
        }

        return new(pixels, [.. files.Select(file => file.Label)], size);
    }

    private static void RequireSame(string path, PngHeader header, Sample sample)
    {
        if (header != sample.Header)
            throw new LabException($"'{path}' is {header}, but '{sample.Path}' is {sample.Header}; all images of a data set are alike.");
    }

    private readonly record struct Sample(string Path, PngHeader Header);
}
