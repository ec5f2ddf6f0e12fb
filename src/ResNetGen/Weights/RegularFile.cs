using System.Formats.Tar;

namespace ResNetGen.Weights;

/// <summary>Refuses what only looks like a file: opening a pipe that nobody writes to would wait for ever, and a device has no end.</summary>
internal static class RegularFile
{
    private const int NamedFiles = 3;

    private static readonly string[] Endings = [".safetensors", ".pth", ".pt", ".bin", ".ckpt"];

    /// <exception cref="WeightFormatException">It is a directory, a pipe, a socket or a device.</exception>
    public static void Require(string path)
    {
        if (Directory.Exists(path))
            throw new WeightFormatException(path, $"it is a directory, not a file.{FilesIn(path)}");
        if (KindOf(path) is { } kind)
            throw new WeightFormatException(path, $"it is {kind}, not a file. Write its content to a file first.");
    }

    /// <summary>What it is, for a sentence; null: a file, or nothing yet. Only what has no length is asked: a file with content is none of these.</summary>
    public static string? KindOf(string path)
    {
        if (!File.Exists(path))
            return null;
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (!File.Exists(target))
            return "a pipe or a device";
        return new FileInfo(target).Length > 0 ? null : KindOfEmpty(target);
    }

    /// <summary>The framework tells pipes and devices from files in one place alone: where it writes them into a tar archive.</summary>
    private static string? KindOfEmpty(string target)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(target, "file");
        }
        catch (IOException)
        {
            return "a socket or another special file";
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "a named pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }

    private static string FilesIn(string path)
    {
        try
        {
            var files = Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file))).Take(NamedFiles).Order(StringComparer.Ordinal).ToList();
            return files.Count == 0 ? "" : $" In it {(files.Count == 1 ? "is" : "are")} {Quoted.List(files.Select(file => Path.GetFileName(file)))}: give the path of the file.";
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
