using System.Text;

namespace ResNetGen.Tool.Tests.Support;

/// <summary>
/// Replays a page: a yaml block that begins with a comment is the file that the comment names; in console blocks, what stands behind
/// a <c>$ resnetgen …</c> up to the next <c>$</c> is what the command prints, and <c>$ echo $?</c> asks for its exit code.
/// </summary>
internal sealed class DocumentedSession : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private int exitCode;

    /// <summary>The page with what the commands print now.</summary>
    public string Replay(string page)
    {
        var result = new StringBuilder();
        var lines = page.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(lines[i]).Append(i + 1 < lines.Length ? "\n" : "");
            if (lines[i] is not ("```yaml" or "```console"))
                continue;
            var block = lines.Skip(i + 1).TakeWhile(line => line != "```").ToList();
            if (lines[i] == "```yaml")
                WriteFile(block, result);
            else
                Run(block, result);
            i += block.Count;
        }

        return result.ToString();
    }

    public void Dispose() => folder.Dispose();

    private void WriteFile(List<string> block, StringBuilder result)
    {
        var text = string.Join('\n', block) + "\n";
        folder.Write(block[0].TrimStart('#', ' '), text);
        result.Append(text);
    }

    private void Run(List<string> block, StringBuilder result)
    {
        foreach (var line in block.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            result.Append(line).Append('\n');
            if (line == "$ echo $?")
                result.Append(exitCode).Append('\n');
            else
                result.Append(Run(line["$ resnetgen ".Length..].Split(' ')));
        }
    }

    private string Run(string[] args)
    {
        var run = ToolRun.In(folder.Path, args);
        exitCode = run.ExitCode;
        return run.Out + run.Error;
    }
}
