using System.Text;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Mistakes;

/// <summary>A diagnostic as the pages show it: the message, and its places underlined.</summary>
internal static class Excerpt
{
    public static string Of(Diagnostic diagnostic, string yaml)
    {
        var text = new StringBuilder($"{Headline(diagnostic)}\n");
        Underline(text, yaml, diagnostic.Span, '^', "");
        if (diagnostic.Related is { } related)
            Underline(text, yaml, related.Span, '-', $" {related.Message}");
        return text.ToString();
    }

    public static string Headline(Diagnostic diagnostic) => $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}";

    private static void Underline(StringBuilder text, string yaml, SourceSpan span, char mark, string note)
    {
        var line = yaml.Split('\n')[span.StartPosition.Line];
        var number = $"{span.StartPosition.Line + 1}";
        var end = span.EndPosition.Line == span.StartPosition.Line ? span.EndPosition.Column : line.Length;
        var marks = new string(mark, Math.Max(1, end - span.StartPosition.Column));
        var before = new string([.. line.Take(span.StartPosition.Column).Select(character => character == '\t' ? '\t' : ' ')]);
        text.Append($"  {number} | {line}\n  {new string(' ', number.Length)} | {before}{marks}{note}\n");
    }
}
