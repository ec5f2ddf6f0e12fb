using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Reading;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Sweeping;

namespace ResNetGen.Lab.Tests.Reading;

/// <summary>Recipes and experiments are read by the parser of specs, and a user hears nothing of that.</summary>
public sealed class ParserWordsTests
{
    public static TheoryData<string, string> Mistakes() => new()
    {
        { "", "The file is empty." },
        { "# nothing yet\n", "The file is empty." },
        { "cosine\n", "This is neither a key nor a value." },
        { "- cosine\n", "This is neither a key nor a value." },
        { "title: a\u0007b\n", "The control character U+0007 has no place in " },
        { "<<: { title: a }\n", "Merge keys ('<<') are not supported. Write the keys themselves." },
        { "title: " + new string('[', 70) + new string(']', 70) + "\n", "Lists and maps are nested too deep here." },
        { "title: a\n---\ntitle: b\n", "A second document begins here; a file holds one. Put it into a file of its own." },
        { "title: " + new string('a', 1_100_000) + "\n", "The file is larger than 1 MB, so it cannot be " },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_the_parser_refuses_is_told_in_words_of_a_recipe(string text, string says) =>
        RequireWords(Assert.Throws<FileErrorException>(() => RecipeReader.Read(text, "my.recipe.yaml")), says, "networks");

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_the_parser_refuses_is_told_in_words_of_an_experiment(string text, string says) =>
        RequireWords(Assert.Throws<FileErrorException>(() => ExperimentReader.Read(text, "my.experiment.yaml", "/", NetworkCatalog.Load())), says, "batch");

    [Fact]
    public void An_empty_file_is_told_what_it_should_have()
    {
        Assert.Contains("A recipe is made of keys and values. The keys are 'title', 'source', 'epochs'", Recipe("").Message);
        Assert.Contains("A recipe is made of keys and values. The keys are 'title', 'source', 'epochs'", Recipe("cosine").Message);
        Assert.Equal("1:1", Recipe("").Span.StartPosition.ToString());
    }

    private static Diagnostic Recipe(string text) =>
        Assert.Single(Assert.Throws<FileErrorException>(() => RecipeReader.Read(text, "my.recipe.yaml")).Diagnostics);

    /// <param name="foreign">A key of the other kind of file.</param>
    private static void RequireWords(FileErrorException failure, string says, string foreign)
    {
        var message = Assert.Single(failure.Diagnostics).Message;
        Assert.StartsWith(says, message, StringComparison.Ordinal);
        Assert.DoesNotContain("spec", message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("extends", message, StringComparison.Ordinal);
        Assert.DoesNotContain($"'{foreign}'", message, StringComparison.Ordinal);
    }
}
