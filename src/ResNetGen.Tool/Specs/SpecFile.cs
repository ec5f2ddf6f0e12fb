using System.Text;

namespace ResNetGen.Tool.Specs;

/// <summary>A spec on the disk that can be written back as it was read, with its byte order mark and its line ends.</summary>
internal sealed class SpecFile
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly bool hasMark;

    private SpecFile(string text, bool hasMark)
    {
        Text = text;
        this.hasMark = hasMark;
    }

    public string Text { get; }

    /// <exception cref="ToolException">It is not a file, or not UTF-8: written back, it would not be the same.</exception>
    public static SpecFile Read(string path, Terminal terminal)
    {
        var text = SpecReader.Read(path, terminal).Text;
        var content = File.ReadAllBytes(terminal.FullPath(path));
        var hasMark = content.AsSpan().StartsWith(Mark);
        if (!content.AsSpan(hasMark ? Mark.Length : 0).SequenceEqual(Encoding.UTF8.GetBytes(text)))
            throw new ToolException($"'{path}' is too large or not UTF-8, so it cannot be written back.");
        return new(text, hasMark);
    }

    /// <summary>The file's content with another text.</summary>
    public byte[] With(string text) => [.. hasMark ? Mark : [], .. Encoding.UTF8.GetBytes(text)];
}
