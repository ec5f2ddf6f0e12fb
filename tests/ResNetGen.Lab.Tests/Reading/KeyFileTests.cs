using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Reading;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Sweeping;

namespace ResNetGen.Lab.Tests.Reading;

/// <summary>Recipes and experiments are read by the parser of specs, and a user hears nothing of that.</summary>
public sealed class KeyFileTests
{
    public static TheoryData<string, string> Mistakes() => new()
    {
        { "", "The file is empty." },
        { "# nothing yet\n", "The file is empty." },
        { "cosine\n", "This is neither a key nor a value." },
        { "- cosine\n", "This is neither a key nor a value." },
        { "title: a\u0007b\n", "The control character U+0007 has no place in " },
        { "<<: { title: a }\n", "Merge keys ('<<') are not supported. Write the keys themselves." },
        { "title: " + new string('[', 70) + new string(']', 70) + "\n", "Lists and maps are nested more than 64 deep here. " },
        { "title: a\n---\ntitle: b\n", "A second document begins here; a file holds one. Put it into a file of its own." },
        { "title: " + new string('a', 1_100_000) + "\n", "The file is larger than 1 MB. It cannot be " },
        { "title: *missing\n", "There is no anchor '&missing' above this alias. An anchor comes before the value that it names: '" },
        { Aliases(), "The file's aliases expand to more than 100,000 values together. Write the values out." },
    };

    /// <summary>Six lists of ten, each of the one before: a million values.</summary>
    private static string Aliases() =>
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 5).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_the_parser_refuses_is_told_in_words_of_a_recipe(string text, string says) =>
        RequireWords(Assert.Throws<FileErrorException>(() => RecipeReader.Read(text, "my.recipe.yaml")), says, "networks");

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_the_parser_refuses_is_told_in_words_of_an_experiment(string text, string says) =>
        RequireWords(Assert.Throws<FileErrorException>(() => ExperimentReader.Read(text, "my.experiment.yaml", "/", NetworkCatalog.Load())), says, "batch");

    [Theory]
    [InlineData("title: [3x3, 64; 3x3, 64]", "'title' takes a line of text, and not a list.")]
    [InlineData("title: [3x3, 64] x 3", "'x 3' is neither a key nor a value.")]
    [InlineData("stem: [3x3, 64, stride 2]", "'stem' is not a key of a recipe.")]
    public void A_list_that_would_be_a_cell_in_a_spec_is_a_list(string line, string says) =>
        Assert.StartsWith(says, Recipe(line + "\nepochs: 1\nbatch: 8\nlearning_rate: 0.1\n").Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_told_what_it_should_have()
    {
        Assert.Contains("A recipe is made of keys and values. The keys are 'title', 'source', 'epochs'", Recipe("").Message);
        Assert.Contains("A recipe is made of keys and values. The keys are 'title', 'source', 'epochs'", Recipe("cosine").Message);
        Assert.Equal("1:1", Recipe("").Span.StartPosition.ToString());
    }

    [Theory]
    [InlineData("block: basic\nblocks: [1, 1]\nwidth: [8, 16]\nname: Net\n", "1:1", "This is a spec of networks, not a recipe. ")]
    [InlineData("title: a\nnetworks: { Net: { block: basic } }\n", "1:1", "This is a spec of networks, not a recipe. ")]
    [InlineData("networks: [ResNet8]\nrecipes: [cosine]\ndata: cifar10\n", "1:1", "This is an experiment, not a recipe. 'resnetgen-lab sweep' runs it.")]
    public void A_file_of_another_kind_is_one_error_that_says_which(string text, string place, string says)
    {
        var diagnostic = Recipe(text);

        Assert.Equal(place, diagnostic.Span.StartPosition.ToString());
        Assert.StartsWith(says, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipe_in_the_place_of_an_experiment_is_one_error_that_says_so()
    {
        var failure = Assert.Throws<FileErrorException>(
            () => ExperimentReader.Read("epochs: 3\nbatch: 128\nlearning_rate: 0.1\n", "my.experiment.yaml", "/", NetworkCatalog.Load()));

        Assert.Equal("This is a recipe, not an experiment. An experiment names it under 'recipes'.", Assert.Single(failure.Diagnostics).Message);
    }

    [Fact]
    public void A_key_of_another_program_beside_the_key_here_is_to_be_removed() => Assert.Equal(
        "'scheduler' is not a key of a recipe. Here it is called 'schedule', which is there already: remove this key.",
        Recipe("epochs: 3\nbatch: 8\nlearning_rate: 0.1\nscheduler: cosine\nschedule: cosine\n").Message);

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
