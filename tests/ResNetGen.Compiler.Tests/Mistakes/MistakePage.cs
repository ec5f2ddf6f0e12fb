using System.Text;

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
            The page is made by the tests (`make docs` rewrites it).


            """);
        foreach (var mistake in ClassicalMistake.All)
        {
            page.Append($"## {mistake.Title}\n\n```yaml\n{mistake.Yaml}```\n\n```text\n");
            foreach (var diagnostic in SpecCompiler.Compile(mistake.Yaml).Diagnostics)
                page.Append(Excerpt.Of(diagnostic, mistake.Yaml));
            page.Append("```\n\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }
}
