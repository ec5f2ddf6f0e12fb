namespace ResNetGen.Weights.Files;

/// <summary>Refuses what only looks like a file: opening a pipe that nobody writes to would wait for ever, and a device has no end.</summary>
internal static class RegularFile
{
    /// <summary>Of a folder with many files not all are looked at.</summary>
    private const int MaxFiles = 1_000;

    private static readonly string[] Endings = [".safetensors", ".pth", ".pt", ".bin", ".ckpt"];

    /// <exception cref="WeightFormatException">It is a directory, a pipe, a socket or a device.</exception>
    public static void Require(string path)
    {
        if (Directory.Exists(path))
            throw new WeightFormatException(path, $"it is a directory, not a file.{FilesIn(path)}");
        if (PathKind.OfSpecial(path) is { } kind)
            throw new WeightFormatException(path, $"it is {kind}, not a file. Write its content to a file first.");
    }

    private static string FilesIn(string path)
    {
        try
        {
            var files = Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file))).Take(MaxFiles).Order(StringComparer.Ordinal).ToList();
            return files.Count == 0 ? "" : $" In it {(files.Count == 1 ? "is" : "are")} {Quoted.List(files.Select(file => Path.GetFileName(file)))}: give the path of the file.";
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
