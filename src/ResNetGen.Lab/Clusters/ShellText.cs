using System.Text;

namespace ResNetGen.Lab.Clusters;

/// <summary>Words in scripts.</summary>
internal static class ShellText
{
    /// <summary>A word of bash, whatever is in it.</summary>
    public static string Word(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '=' or ':' or ',' or '%' or '@')
        ? text
        : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    public static string Line(IEnumerable<string> words) => string.Join(' ', words.Select(Word));

    /// <summary>The words of a line in which quotes hold words together and a backslash takes the next character as it is, as sbatch reads its options.</summary>
    public static IReadOnlyList<string> Words(string line)
    {
        var (words, word, quote) = (new List<string>(), new StringBuilder(), '\0');
        var isOpen = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && quote != '\'' && i + 1 < line.Length)
                (word, isOpen) = (word.Append(line[++i]), true);
            else if (quote == '\0' && c is '"' or '\'')
                (quote, isOpen) = (c, true);
            else if (c == quote)
                quote = '\0';
            else if (c != ' ' || quote != '\0')
                (word, isOpen) = (word.Append(c), true);
            else if (isOpen)
                (word, isOpen) = (End(), false);
        }

        if (isOpen)
            End();
        return words;

        StringBuilder End()
        {
            words.Add(word.ToString());
            return word.Clear();
        }
    }

    /// <summary>A value behind <c>#SBATCH --option=</c>, where sbatch reads quotes and backslashes, and ends at the line.</summary>
    public static string Directive(string text) =>
        Word(text) == text ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
