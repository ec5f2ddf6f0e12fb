namespace ResNetGen.Playground.Documents;

/// <summary>The editor has one kind of line end in a text; a file may have several.</summary>
public static class LineEnds
{
    /// <summary>Whether two texts differ in nothing but the ends of their lines.</summary>
    public static bool AreAllThatDiffers(string one, string other) => WithPlainEnds(one) == WithPlainEnds(other);

    /// <summary>A text with the line ends of the one that it was made of: those of lines that were left as they were stay, and new lines have the kind that most have.</summary>
    public static string AsIn(string before, string text)
    {
        var (old, now) = (Lines(before), Lines(text));
        var usual = old.Where(line => line.End.Length > 0).GroupBy(line => line.End).MaxBy(group => group.Count())?.Key;
        if (usual is null)
            return text;
        var same = old.Zip(now).TakeWhile(pair => pair.First.Text == pair.Second.Text).Count();
        var atEnd = Enumerable.Reverse(old).Zip(Enumerable.Reverse(now)).TakeWhile(pair => pair.First.Text == pair.Second.Text).Count();
        atEnd = Math.Min(atEnd, Math.Min(old.Count, now.Count) - same);
        return string.Concat(now.Select((line, i) => line.Text + (line.End.Length == 0 ? "" : EndOf(i))));

        string EndOf(int i)
        {
            var kept = i < same ? old[i].End : i >= now.Count - atEnd ? old[old.Count - (now.Count - i)].End : "";
            return kept.Length > 0 ? kept : usual;
        }
    }

    /// <summary>Other characters that some programs take for line ends, as U+2028, are a part of the text: the compiler refuses them.</summary>
    private static string WithPlainEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static List<(string Text, string End)> Lines(string text)
    {
        var lines = new List<(string, string)>();
        for (var start = 0; start <= text.Length;)
        {
            var at = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (at < 0)
            {
                lines.Add((text[start..], ""));
                break;
            }

            var end = text.AsSpan(start + at).StartsWith("\r\n") ? 2 : 1;
            lines.Add((text.Substring(start, at), text.Substring(start + at, end)));
            start += at + end;
        }

        return lines;
    }
}
