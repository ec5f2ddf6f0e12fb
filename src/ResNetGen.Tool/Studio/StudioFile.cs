using System.Security.Cryptography;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Studio;

/// <summary>The spec that the page edits. Nothing but this one file is read or written, and it is written only over the version that the page has seen.</summary>
internal sealed class StudioFile
{
    private readonly string path;

    private readonly Terminal terminal;

    private readonly Lock one = new();

    /// <summary>As it was last read: with a byte order mark, or without.</summary>
    private SpecFile? last;

    private StudioFile(string path, Terminal terminal)
    {
        this.path = path;
        this.terminal = terminal;
    }

    public string Name => Path.GetFileName(path);

    /// <exception cref="ToolException">It is not a file that can be read and written back.</exception>
    public static StudioFile Open(string path, Terminal terminal)
    {
        if (path == SpecReader.StandardInput)
            throw new ToolException("'studio' edits a file, and standard input is none. Name a file.");
        OutputFile.RefuseFolder(path, terminal);
        if (!File.Exists(terminal.FullPath(path)) && !SpecialFile.Is(terminal.FullPath(path)))
            throw new ToolException($"'{path}' does not exist. 'resnetgen new' makes a file to start from.");
        var file = new StudioFile(path, terminal);
        file.Read();
        return file;
    }

    /// <summary>What the file holds now.</summary>
    /// <exception cref="ToolException">It cannot be read any more, or is not text any more.</exception>
    /// <exception cref="IOException">It is not there.</exception>
    public StudioVersion Read()
    {
        var file = SpecFile.Read(path, terminal);
        last = file;
        return new(file.Text, Version(file.With(file.Text)));
    }

    /// <summary>Puts a text into the file, if it is still the version that the page has seen.</summary>
    /// <returns>The version that is there now, and whether it is this text.</returns>
    /// <exception cref="ToolException">It cannot be written; the file is as it was.</exception>
    public (StudioVersion Now, bool IsSaved) Write(string text, string seen)
    {
        lock (one)
        {
            // A file that was taken away holds nobody's edit.
            if (File.Exists(terminal.FullPath(path)) && Read() is var now && now.Id != seen)
                return (now, false);
            var content = last!.With(text);
            OutputFile.Replace(content, path, terminal);
            // Not what the file holds now: somebody may have changed it since.
            return (new(text, Version(content)), true);
        }
    }

    private static string Version(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>What the file held at a time.</summary>
/// <param name="Id">Of its content: the same for the same bytes.</param>
internal sealed record StudioVersion(string Text, string Id);
