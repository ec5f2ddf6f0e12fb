namespace ResNetGen.Compiler.Tests.Mistakes;

public class ClassicalMistakeTests
{
    public static TheoryData<string> Titles => [.. ClassicalMistake.All.Select(mistake => mistake.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void One_mistake_gives_one_diagnostic(string title)
    {
        var mistake = ClassicalMistake.All.Single(other => other.Title == title);
        var diagnostics = SpecCompiler.Compile(mistake.Yaml).Diagnostics;

        Assert.True(diagnostics.Count == 1, string.Join("\n", diagnostics.Select(diagnostic => $"{diagnostic.Span.StartPosition}: {diagnostic.Id}: {diagnostic.Message}")));
    }

    [Fact]
    public void The_compiler_says_of_the_mistakes_what_it_said_before()
    {
        var said = ClassicalMistake.All.Select(mistake =>
            $"# {mistake.Title}\n{string.Concat(SpecCompiler.Compile(mistake.Yaml).Diagnostics.Select(diagnostic => Excerpt.Of(diagnostic, mistake.Yaml)))}");
        Snapshot.Verify(string.Join('\n', said), "messages");
    }

    [Fact]
    public void The_page_of_mistakes_lists_each_with_its_diagnostic() => Document.Verify("mistakes.md", MistakePage.Write());
}
