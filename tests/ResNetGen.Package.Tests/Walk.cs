using System.Text.RegularExpressions;

namespace ResNetGen.Package.Tests;

/// <summary>
/// A page of the documentation, played back. A <c>console</c> block holds commands after <c>$</c> and lines of what they
/// write, in which … stands for anything; any other block whose first line is a comment with a file's name is that file.
/// </summary>
internal sealed partial class Walk(string folder)
{
    private string folder = folder;

    public async Task Play(string markdown)
    {
        foreach (Match block in Blocks().Matches(markdown))
        {
            var lines = block.Groups["text"].Value.TrimEnd('\n').Split('\n');
            if (block.Groups["language"].Value == "console")
            {
                await Type(lines);
            }
            else if (FileName().Match(lines[0]) is { Success: true } named)
            {
                await File.WriteAllLinesAsync(Path.Combine(folder, named.Groups["name"].Value), lines);
            }
        }
    }

    private async Task Type(string[] lines)
    {
        for (var next = 0; next < lines.Length;)
        {
            Assert.StartsWith("$ ", lines[next]);
            var command = lines[next++][2..];
            var expected = lines.Skip(next).TakeWhile(line => !line.StartsWith("$ ")).ToArray();
            next += expected.Length;
            await Type(command, expected);
        }
    }

    private async Task Type(string command, string[] expected)
    {
        var words = command.Split(' ');
        if (words[0] == "cd")
        {
            folder = Path.Combine(folder, words[1]);
            return;
        }

        var result = await Command.Run(folder, words[0], words[1..]);
        var shown = $"$ {command}\n{result.Output}";
        Assert.True(result.ExitCode == 0 != expected.Any(line => line.Contains(": error ")), shown);
        Assert.False(Warning().IsMatch(result.Output), shown);
        var rest = new Queue<string>(result.Output.Split('\n'));
        foreach (var pattern in expected.Select(line => $"^{Regex.Escape(line).Replace("…", ".*")}$"))
        {
            while (rest.Count > 0 && !Regex.IsMatch(rest.Peek(), pattern))
            {
                rest.Dequeue();
            }

            Assert.True(rest.TryDequeue(out _), $"No line is {pattern} in\n{shown}");
        }
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@": warning |^warn\b", RegexOptions.Multiline)]
    private static partial Regex Warning();

    [GeneratedRegex(@"^(#|//) (?<name>[\w.]+\.\w+)$")]
    private static partial Regex FileName();
}
