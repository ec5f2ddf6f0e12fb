using System.Text;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

/// <summary>Writes what a command makes, to standard output or into a file.</summary>
internal static class OutputFile
{
    /// <exception cref="ToolException">The file cannot be written; it is then as it was before.</exception>
    public static void Write(string text, string? path, Terminal terminal)
    {
        if (path is null or SpecReader.StandardInput)
            terminal.WriteDocument(text);
        else
            Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), path, terminal);
    }

    /// <inheritdoc cref="Write(string, string?, Terminal)"/>
    public static void Write(byte[] content, string? path, Terminal terminal)
    {
        if (path is null or SpecReader.StandardInput)
        {
            terminal.WriteBytes(content);
            return;
        }

        Replace(content, path, terminal);
        terminal.Error.WriteLine($"wrote {path}");
    }

    /// <summary>Writes a file without a word about it.</summary>
    /// <exception cref="ToolException">The file cannot be written; it is then as it was before.</exception>
    public static void Replace(byte[] content, string path, Terminal terminal) => WriteFile(content, path, terminal);

    /// <exception cref="ToolException">The path is a folder's.</exception>
    public static void RefuseFolder(string path, Terminal terminal)
    {
        if (Directory.Exists(terminal.FullPath(path)))
            throw new ToolException($"'{path}' is a folder. Name a file in it.");
    }

    private static void WriteFile(byte[] content, string path, Terminal terminal)
    {
        RefuseFolder(path, terminal);
        var full = terminal.FullPath(path);
        try
        {
            CreateFolderOf(path, terminal);
            Replace(full, content);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || IsTooLittleRoom(failure))
        {
            throw new ToolException($"'{path}' cannot be written: {Reason(failure)}");
        }
    }

    /// <summary>Where there is no such folder yet, it is made, and that is said: the name may be mistyped.</summary>
    internal static void CreateFolderOf(string path, Terminal terminal)
    {
        var folder = Path.GetDirectoryName(terminal.FullPath(path))!;
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        terminal.Error.WriteLine($"created the folder {Path.GetDirectoryName(path)}");
    }

    /// <summary>The framework puts the path into its messages, or that of the file beside it; the message names the file already.</summary>
    internal static string Reason(Exception failure) =>
        failure is UnauthorizedAccessException ? "Permission denied" : failure.Message.Split(" : '")[0];

    /// <summary>The framework takes a file that grows past a quota for a mistake of the caller.</summary>
    private static bool IsTooLittleRoom(Exception failure) => failure is IOException or ArgumentOutOfRangeException;

    /// <summary>
    /// Written beside its name first: a disk that gets full, or an end in the middle, leaves neither half a file nor an old one cut off. A device or a link is written where
    /// it is, for another file in its place would not be it.
    /// </summary>
    private static void Replace(string full, byte[] content)
    {
        var old = new FileInfo(full);
        if (old.Exists && (old.LinkTarget is not null || SpecialFile.Is(full)))
        {
            File.WriteAllBytes(full, content);
            return;
        }

        // A file that may not be written may not be replaced either.
        if (old.Exists)
            File.OpenWrite(full).Dispose();
        var beside = $"{full}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(beside, content);
            if (old.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(full));
            File.Move(beside, full, overwrite: true);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || IsTooLittleRoom(failure))
        {
            File.Delete(beside);
            throw;
        }
    }
}
