using System.Formats.Tar;

namespace ResNetGen;

/// <summary>What a path leads to that only looks like a file: a pipe whose writer one would wait for, a device that may never end, a socket. Compiled into the library and into both commands.</summary>
internal static class PathKind
{
    /// <summary>What the path leads to, for a sentence; null: a file, or nothing yet. Only what has no length is looked at: a file with content is none of these.</summary>
    /// <exception cref="IOException">The path is a link that leads in a circle.</exception>
    public static string? OfSpecial(string path)
    {
        if (!File.Exists(path))
            return null;
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        if (!File.Exists(target))
            return "a pipe or a device";
        return OperatingSystem.IsWindows() || new FileInfo(target).Length > 0 ? null : OfEmpty(target);
    }

    /// <summary>The framework tells kinds of files apart in archives alone: the header of an entry has the kind, and nothing is read from what is not a file.</summary>
    private static string? OfEmpty(string target)
    {
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, leaveOpen: true);
            writer.WriteEntry(target, "file");
        }
        catch (IOException)
        {
            // An archive has no place for it.
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
}
