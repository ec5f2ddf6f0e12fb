using System.Text;

namespace ResNetGen.Tool.Specs;

/// <summary>Reads the text of specs, and never more of it than the compiler takes.</summary>
internal static class SpecReader
{
    public const string StandardInput = "-";

    /// <summary>A little over the compiler's own limit of 1 MB, so that it is the compiler that refuses.</summary>
    private const int MaxCharacters = (1 << 20) + 1024;

    public static SpecSource Read(string path, Terminal terminal)
    {
        if (path == StandardInput)
            return new(SpecSource.StandardInputPath, ReadStart(terminal.In));
        var full = terminal.FullPath(path);
        if (SpecialFile.Is(full))
            throw new ToolException($"'{path}' is not a file but a pipe, a device or a socket. Write '{StandardInput}' for a spec from standard input.");
        return new(path.Replace('\\', '/'), Start(full));
    }

    /// <summary>The text of a file, cut where it is longer than any spec.</summary>
    public static string Start(string fullPath)
    {
        using var reader = new StreamReader(fullPath, Encoding.UTF8);
        return ReadStart(reader);
    }

    private static string ReadStart(TextReader reader)
    {
        var buffer = new char[4096];
        var text = new StringBuilder();
        int count;
        while (text.Length < MaxCharacters && (count = reader.Read(buffer, 0, buffer.Length)) > 0)
            text.Append(buffer, 0, count);
        return text.ToString();
    }
}
