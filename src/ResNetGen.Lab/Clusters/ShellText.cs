namespace ResNetGen.Lab.Clusters;

/// <summary>Words in scripts.</summary>
internal static class ShellText
{
    /// <summary>A word of bash, whatever is in it.</summary>
    public static string Word(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '=' or ':' or ',')
        ? text
        : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    public static string Line(IEnumerable<string> words) => string.Join(' ', words.Select(Word));

    /// <summary>A value behind <c>#SBATCH --option=</c>, where sbatch reads quotes and backslashes, and ends at the line.</summary>
    public static string Directive(string text) =>
        Word(text) == text ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
