using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Docs;

public class LanguageDocumentationTests
{
    [Theory]
    [InlineData("language.md", 25)]
    [InlineData("how-do-i-write.md", 10)]
    public void Every_example_of_the_page_compiles(string page, int atLeast)
    {
        var examples = DocumentedExamples.Of(page).ToList();
        var mistakes = examples.SelectMany(example => SpecCompiler.Compile(example.Yaml).Diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => $"docs/{page}:{example.Line}: {diagnostic.Id}: {diagnostic.Message}"));

        Assert.True(examples.Count >= atLeast, $"{page} has only {examples.Count} examples.");
        Assert.Empty(mistakes);
    }
}
