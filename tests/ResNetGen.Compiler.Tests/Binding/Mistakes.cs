using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Binding;

/// <summary>
/// Files of mistakes with what is said of them. A case is a line <c>=== what is wrong</c>, the spec, and lines <c>=&gt; …</c>: id, line and column,
/// the text that is underlined, the message; below a second place that the diagnostic speaks of.
/// </summary>
internal static class Mistakes
{
    private const string Head = "=== ";

    private const string Answer = "=> ";

    public static IEnumerable<(string Name, string Text, string Expected)> Read(string file)
    {
        var name = "";
        var text = new List<string>();
        var answers = new List<string>();
        foreach (var line in File.ReadAllLines(PathOf(file)).Append(Head))
        {
            if (line.StartsWith(Answer, StringComparison.Ordinal))
            {
                answers.Add(line);
            }
            else if (!line.StartsWith(Head, StringComparison.Ordinal))
            {
                text.Add(line);
            }
            else
            {
                if (name.Length > 0)
                    yield return (name, string.Join("\n", text).TrimEnd('\n') + "\n", string.Join("\n", answers));
                name = line[Head.Length..];
                text.Clear();
                answers.Clear();
            }
        }
    }

    /// <summary>The answers to a spec, as the files hold them.</summary>
    public static string Answers(string text) => string.Join("\n", Bound.Text(text).Diagnostics.Select(diagnostic => Show(text, diagnostic)));

    public static string Write(string file) =>
        string.Join("\n", Read(file).Select(mistake => $"{Head}{mistake.Name}\n{mistake.Text}{Answers(mistake.Text)}\n"));

    public static string PathOf(string file) =>
        RepositoryRoot.Combine("tests", "ResNetGen.Compiler.Tests", "Binding", "Mistakes", file);

    private static string Show(string text, Diagnostic diagnostic)
    {
        var place = $"{diagnostic.Span.StartPosition} {Underlined(text, diagnostic.Span)}";
        var related = diagnostic.Related is { } other ? $"\n{Answer}   {other.Span.StartPosition} {Underlined(text, other.Span)} {other.Message}" : "";
        return $"{Answer}{diagnostic.Id} {place} {diagnostic.Message}{related}";
    }

    private static string Underlined(string text, SourceSpan span) => $"«{text.Substring(span.Start, span.Length).Replace("\n", "\\n")}»";
}
