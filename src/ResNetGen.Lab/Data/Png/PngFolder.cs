namespace ResNetGen.Lab.Data.Png;

/// <summary>Images of one's own: <c>train/CLASS/*.png</c> and <c>test/CLASS/*.png</c>, all of one size, all greyscale or all RGB.</summary>
internal static class PngFolder
{
    private const string TrainingFolder = "train", TestFolder = "test";

    public static bool IsIn(string folder) =>
        Directory.Exists(Path.Combine(folder, TrainingFolder)) || Directory.Exists(Path.Combine(folder, TestFolder));

    /// <summary>Reads all images; classes and files are taken in the order of their names, so that it is the same data on every machine.</summary>
    /// <exception cref="LabException">A folder is missing or empty, a file is no PNG file, or images differ in size.</exception>
    public static Dataset Read(string folder)
    {
        var classes = ClassesOf(folder, TrainingFolder);
        var extra = ClassesOf(folder, TestFolder).Except(classes).Concat(classes.Except(ClassesOf(folder, TestFolder))).FirstOrDefault();
        if (extra is not null)
            throw new LabException($"The class '{extra}' is in only one of '{TrainingFolder}' and '{TestFolder}' in '{folder}'; both need a folder for each class.");
        var training = FilesOf(folder, TrainingFolder, classes);
        var test = FilesOf(folder, TestFolder, classes);
        var first = PngFile.Read(training[0].Path, _ => { });
        var sample = new Sample(training[0].Path, first.Header);
        return new(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), ReadSet(training, sample), ReadSet(test, sample), classes);
    }

    private static List<string> ClassesOf(string folder, string set)
    {
        var path = Path.Combine(folder, set);
        if (!Directory.Exists(path))
            throw new LabException($"The folder '{path}' is missing. Images lie in {TrainingFolder}/CLASS/*.png and {TestFolder}/CLASS/*.png.");
        var classes = Visible(Directory.EnumerateDirectories(path)).Select(each => Path.GetFileName(each)!).ToList();
        return classes.Count > 0 ? classes : throw new LabException($"The folder '{path}' has no folders; it needs one for each class, with the class's PNG files.");
    }

    private static List<LabelledFile> FilesOf(string folder, string set, List<string> classes)
    {
        var files = new List<LabelledFile>();
        for (var label = 0; label < classes.Count; label++)
        {
            var path = Path.Combine(folder, set, classes[label]);
            var before = files.Count;
            foreach (var file in Visible(Directory.EnumerateFiles(path)))
            {
                if (!file.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
                    throw new LabException($"'{file}' is not a PNG file; the folder of a class holds nothing else.");
                files.Add(new(file, label));
            }

            if (files.Count == before)
                throw new LabException($"The folder '{path}' has no PNG file.");
        }

        return files;
    }

    private static ImageSet ReadSet(List<LabelledFile> files, Sample sample)
    {
        var size = new ImageSize(sample.Header.Channels, sample.Header.Height, sample.Header.Width);
        if ((long)files.Count * size.Length > Array.MaxLength)
            throw new LabException($"{files.Count:N0} images of {size} do not fit into the memory of one array, {Array.MaxLength:N0} bytes; make them smaller.");
        var pixels = new byte[files.Count * size.Length];
        for (var i = 0; i < files.Count; i++)
        {
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

    /// <summary>File managers leave hidden files behind.</summary>
    private static IEnumerable<string> Visible(IEnumerable<string> paths) =>
        paths.Where(path => !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal);

    private readonly record struct LabelledFile(string Path, int Label);

    private readonly record struct Sample(string Path, PngHeader Header);
}
