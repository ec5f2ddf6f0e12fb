using System.Text;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Mistakes;

/// <summary>Writes <c>docs/mistakes.md</c>: a line for each mistake, with a link to the page of its diagnostic, which has the message.</summary>
internal static class MistakePage
{
    /// <summary>Longer lines would break the table; of them only the mistaken part is shown.</summary>
    private const int LongestLine = 48;

    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Classical mistakes

            Each of these mistakes gives one message, at its line and column. The page of the diagnostic explains the message and says what to do.
            There are [more diagnostics](diagnostics/README.md) than these. In the examples → is a tab. The tests make this page; `make docs` rewrites it.

            | diagnostic | mistake | for example |
            |---|---|---|

            """);
        foreach (var (mistake, diagnostic) in ClassicalMistake.All
            .Select(mistake => (Mistake: mistake, Diagnostic: Assert.Single(SpecCompiler.Compile(mistake.Yaml).Diagnostics)))
            .OrderBy(pair => pair.Diagnostic.Id, StringComparer.Ordinal))
            page.Append($"| [{diagnostic.Id}](diagnostics/{diagnostic.Id}.md) | {mistake.Title} | `{Example(mistake, diagnostic)}` |\n");
        return page.ToString();
    }

    private static string Example(ClassicalMistake mistake, Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var line = mistake.Yaml.Split('\n')[span.StartPosition.Line];
        var shown = line.Length <= LongestLine ? line : mistake.Yaml.Substring(span.Start, span.Length);
        return shown.Trim(' ').Replace('\t', ClassicalMistake.Tab).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
