using ResNetGen.Tool;

namespace ResNetGen.Playground.Tests.Support;

/// <summary>What the command writes for a text, as a file of this name.</summary>
internal static class ToolOutput
{
    public static byte[] Of(string text, string fileName, string output, params string[] args)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, fileName), text);
        var error = new StringWriter();
        using var terminal = new Terminal { Out = TextWriter.Null, Error = error, In = TextReader.Null, WorkingDirectory = folder.Path };
        Assert.True(Tool.Program.Run([.. args, "-o", output], terminal) == 0, error.ToString());
        return File.ReadAllBytes(Path.Combine(folder.Path, output));
    }

    /// <summary>Of a command without <c>--output</c>.</summary>
    public static string Printed(string text, string fileName, params string[] args)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, fileName), text);
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter());
        using var terminal = new Terminal { Out = output, Error = error, In = TextReader.Null, WorkingDirectory = folder.Path };
        Assert.True(Tool.Program.Run(args, terminal) == 0, error.ToString());
        return output.ToString();
    }
}
