using System.Text;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

/// <summary>Writes what a command makes, to standard output or into a file.</summary>
internal static class OutputFile
{
    public static void Write(string text, string? path, Terminal terminal)
    {
        if (path is null or SpecReader.StandardInput)
            terminal.Out.Write(text);
        else
            Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), path, terminal);
    }

    public static void Write(byte[] content, string path, Terminal terminal)
    {
        var full = terminal.FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        terminal.Error.WriteLine($"wrote {path}");
    }
}
