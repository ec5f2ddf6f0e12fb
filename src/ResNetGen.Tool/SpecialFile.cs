using System.Formats.Tar;

namespace ResNetGen.Tool;

/// <summary>Tells what only looks like a file: a pipe whose writer one would wait for, a device that may never end, a socket.</summary>
internal static class SpecialFile
{
    /// <summary>True: reading could wait for ever. What the process was given open already, such as <c>/dev/stdin</c> and a shell's <c>&lt;(command)</c>, is not meant.</summary>
    public static bool Is(string fullPath)
    {
        if (OperatingSystem.IsWindows() || IsOpenAlready(fullPath))
            return false;
        var file = new FileInfo(fullPath);
        if (file.LinkTarget is not null)
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;

        // Only regular files have a length. So ordinary ones cost no more than this look.
        return file.Exists && file.Length == 0 && !IsRegular(file.FullName);
    }

    private static bool IsOpenAlready(string path) =>
        path == "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    /// <summary>The framework tells kinds of files apart in archives alone: the header of an entry has the kind, and nothing is read from what is not regular.</summary>
    private static bool IsRegular(string path)
    {
        using var header = new MemoryStream();
        try
        {
            using var archive = new TarWriter(header, leaveOpen: true);
            archive.WriteEntry(path, "file");
        }
        catch (IOException)
        {
            // An archive has no place for it: a socket.
            return false;
        }

        header.Position = 0;
        using var entries = new TarReader(header);
        return entries.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }
}
