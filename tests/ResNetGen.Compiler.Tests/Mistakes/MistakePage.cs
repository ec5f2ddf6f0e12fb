using System.Text;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Mistakes;

/// <summary>Writes <c>docs/mistakes.md</c>: each mistake with what the compiler says about it.</summary>
internal static class MistakePage
{
    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Mistakes and what the compiler says

            Each file has one mistake and gets one message. In a build the messages come as errors or warnings at the same line and column.
            The page is made by the tests (`UPDATE_SNAPSHOTS=1 make test` rewrites it).


            """);
        foreach (var mistake in ClassicalMistake.All)
        {
            page.Append($"## {mistake.Title}\n\n```yaml\n{mistake.Yaml}```\n\n```text\n");
            foreach (var diagnostic in SpecCompiler.Compile(mistake.Yaml).Diagnostics)
                Print(page, mistake.Yaml, diagnostic);
            page.Append("```\n\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Print(StringBuilder page, string yaml, Diagnostic diagnostic)
    {
        page.Append($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.Message}\n");
        Underline(page, yaml, diagnostic.Span, '^', "");
        if (diagnostic.Related is { } related)
            Underline(page, yaml, related.Span, '-', $" {related.Message}");
    }

    private static void Underline(StringBuilder page, string yaml, SourceSpan span, char mark, string note)
    {
        var line = yaml.Split('\n')[span.StartPosition.Line];
        var number = $"{span.StartPosition.Line + 1}";
        var end = span.EndPosition.Line == span.StartPosition.Line ? span.EndPosition.Column : line.Length;
        var marks = new string(mark, Math.Max(1, end - span.StartPosition.Column));
        var before = new string([.. line.Take(span.StartPosition.Column).Select(character => character == '\t' ? '\t' : ' ')]);
        page.Append($"  {number} | {line}\n  {new string(' ', number.Length)} | {before}{marks}{note}\n");
    }
}
