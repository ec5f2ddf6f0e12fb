using System.Formats.Tar;

namespace ResNetGen.Lab.Data.Import;

/// <summary>Takes files out of a folder or an archive (.tar, .tar.gz, .tgz), by their bare names: where an archive wants them to lie is of no interest.</summary>
internal static class SourceFiles
{
    /// <summary>More than any file of any data set: an archive must not fill the disk.</summary>
    private const long LargestFile = 256L << 20;

    /// <summary>More than any padding behind the last file of an archive.</summary>
    private const long LongestPadding = 1L << 20;

    /// <summary>How deep a folder is searched: as deep as a package of a distribution puts its files.</summary>
    private const int DeepestFolder = 6;

    /// <summary>Copies the wanted files that are there.</summary>
    /// <exception cref="LabException">The source is not there, is neither a folder nor such an archive, is truncated, or has a file twice.</exception>
    public static void Copy(string source, IReadOnlySet<string> wanted, string folder)
    {
        if (Directory.Exists(source))
            CopyFolder(source, wanted, folder);
        else if (File.Exists(source))
            CopyArchive(source, wanted, folder);
        else
            throw new LabException($"There is neither a file nor a folder '{source}'.");
        if (!Directory.EnumerateFiles(folder).Any())
            throw new LabException($"'{source}' holds none of the files looked for: {string.Join(", ", wanted.Order(StringComparer.Ordinal))}.");
    }

    private static void CopyFolder(string source, IReadOnlySet<string> wanted, string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(source, "*", options).Where(path => wanted.Contains(Path.GetFileName(path))))
        {
            using var stream = File.OpenRead(path);
            Copy(stream, Path.GetFileName(path), source, folder);
        }
    }

    private static void CopyArchive(string source, IReadOnlySet<string> wanted, string folder)
    {
        using var file = File.OpenRead(source);
        if (!file.CanSeek)
            throw new LabException($"'{source}' is not a file on a disk; write it to a file and use that.");
        if (BeginsWith(file, "!<arch>"u8))
            throw new LabException($"'{source}' is a Debian package. 'dpkg-deb -x {source} DIR' unpacks it, and '--from DIR' takes what is in it.");
        using var content = BeginsWith(file, [0x1F, 0x8B]) ? new WholeGzipStream(file) : (Stream)file;
        try
        {
            using var archive = new TarReader(content);
            while (archive.GetNextEntry() is { } entry)
            {
                var name = entry.Name[(entry.Name.LastIndexOfAny(['/', '\\']) + 1)..];
                if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && wanted.Contains(name))
                    Copy(entry.DataStream ?? Stream.Null, name, source, folder);
            }

            RequireEnd(content, source);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or FormatException or OverflowException or ArgumentException)
        {
            throw new LabException($"'{source}' is not an archive (.tar, .tar.gz or .tgz), or not a whole one: {failure.Message}", failure);
        }
    }

    /// <summary>Reads what is left, which shows that a compressed archive is whole.</summary>
    private static void RequireEnd(Stream content, string source)
    {
        var buffer = new byte[1 << 13];
        for (long total = 0; content.Read(buffer) is > 0 and var read;)
        {
            total += read;
            if (total > LongestPadding)
                throw new LabException($"'{source}' goes on for more than {LongestPadding:N0} bytes after the end of the archive in it.");
        }
    }

    private static bool BeginsWith(FileStream file, ReadOnlySpan<byte> magic)
    {
        Span<byte> begin = stackalloc byte[magic.Length];
        var read = file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return begin[..read].SequenceEqual(magic);
    }

    private static void Copy(Stream content, string name, string source, string folder)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            throw new LabException($"'{source}' holds the file '{name}' twice.");
        using var target = new FileStream(path, FileMode.CreateNew);
        var buffer = new byte[1 << 17];
        for (long total = 0; content.Read(buffer) is > 0 and var read;)
        {
            total += read;
            if (total > LargestFile)
                throw new LabException($"'{name}' in '{source}' is longer than {LargestFile:N0} bytes and so not a file of a data set.");
            target.Write(buffer, 0, read);
        }
    }
}
