using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Checking;

/// <summary>Shows what the suggested edits change in files, and makes them when the user agrees.</summary>
internal sealed class FixRun(Terminal terminal)
{
    private readonly Ink ink = new(terminal.Color);

    /// <param name="agreed">True: nothing is asked.</param>
    public void Fix(IReadOnlyList<string> paths, bool agreed)
    {
        if (paths.Contains(SpecReader.StandardInput))
            throw new ToolException("'--fix' needs files: standard input cannot be written back.");
        var changes = paths.Select(path => (Path: path, File: SpecFile.Read(path, terminal)))
            .Select(read => (read.Path, read.File, Fixed: SpecFixer.Fix(read.File.Text, terminal.Cancellation)))
            .Where(change => change.Fixed.Edits.Count > 0).ToList();
        if (changes.Count == 0)
        {
            terminal.Out.WriteLine("There is nothing to fix: no diagnostic has a remedy that is one edit.\n");
            return;
        }

        foreach (var (path, file, (text, _)) in changes)
            Show(path, file.Text, text);
        if (!agreed && !Ask(changes.Sum(change => change.Fixed.Edits.Count), changes.Count))
        {
            terminal.Out.WriteLine("Nothing is changed.\n");
            return;
        }

        terminal.Out.Flush();
        foreach (var (path, file, (text, _)) in changes)
            OutputFile.Write(file.With(text), path, terminal);

        // The last change has a blank line behind it; a question has not.
        if (!agreed)
            terminal.Out.WriteLine();
    }

    private void Show(string path, string before, string after)
    {
        terminal.Out.WriteLine(ink.Bold(Printable.Line(path)));
        var lines = TextDiff.Lines(before, after);
        for (var i = 0; i < lines.Count; i++)
        {
            var (sign, number, line) = lines[i];
            var start = $"{number,5} {sign} ";
            var shown = Printable.Line(line);
            if (terminal.Width is { } columns)
                shown = SourceExcerpt.Around(shown, FirstChange(lines, i), columns - start.Length);
            var text = (start + shown).TrimEnd();
            terminal.Out.WriteLine(sign switch { '-' => ink.Red(text), '+' => ink.Green(text), _ => text });
        }

        terminal.Out.WriteLine();
    }

    /// <summary>Where a line begins to differ from the one that it replaces or that replaces it; 0 where there is none.</summary>
    private static int FirstChange(IReadOnlyList<(char Sign, int Number, string Line)> lines, int index)
    {
        var sign = lines[index].Sign;
        var (first, end) = (index, index);
        while (first > 0 && lines[first - 1].Sign == sign)
            first--;
        while (end < lines.Count && lines[end].Sign == sign)
            end++;
        var removed = first;
        while (sign == '+' && removed > 0 && lines[removed - 1].Sign == '-')
            removed--;
        var other = (sign == '-' ? end : removed) + index - first;
        if (sign == ' ' || other == index || other >= lines.Count || lines[other].Sign != (sign == '-' ? '+' : '-'))
            return 0;
        return lines[index].Line.AsSpan().CommonPrefixLength(lines[other].Line);
    }

    private bool Ask(int edits, int files)
    {
        terminal.Out.Write($"Make {(edits == 1 ? "this edit" : $"these {edits} edits")} in {(files == 1 ? "1 file" : $"{files} files")}? [y/N] ");
        terminal.Out.Flush();
        var answer = terminal.In.ReadLine();
        if (answer is null)
            terminal.Out.WriteLine();
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}
