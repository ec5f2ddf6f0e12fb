using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Reading;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Tests.Recipes;

public sealed class RecipeFileTests
{
    [Fact]
    public void Every_recipe_that_comes_with_the_lab_is_read_without_an_error()
    {
        Assert.True(RecipeFiles.Names.Count >= 8);
        Assert.All(RecipeFiles.Names, name => Assert.Equal(name, RecipeFiles.Load(name, Environment.CurrentDirectory).Name));
    }

    [Fact]
    public void The_2015_recipe_has_the_papers_values()
    {
        var recipe = RecipeFiles.Load("cifar-2015", Environment.CurrentDirectory);

        Assert.Equal(
            """
            length: 64000 Iterations
            batch: 128
            learning rate: 0.1
            schedule: 1 until 1/2, 0.1 until 3/4, 0.01
            warm-up: none
            momentum: 0.9
            weight decay: 0.0001
            label smoothing: 0
            augmentation: [crop(4), flip]
            normalization: Mean
            """,
            recipe.Describe());
    }

    [Theory]
    [InlineData("batchsize: 128", "LAB101", "1:1", "'batchsize' is not a key of a recipe.")]
    [InlineData("learning-rate: 0.1", "LAB101", "1:1", "Did you mean 'learning_rate'?")]
    [InlineData("batch: 12.5", "LAB102", "1:8", "'12.5' is not a whole number. 'batch' takes the number of images of a batch")]
    [InlineData("batch: [64, 128]", "LAB102", "1:8", "not a list")]
    [InlineData("momentum: 1.0", "LAB102", "1:11", "'1.0' is out of range")]
    [InlineData("schedule: cosin", "LAB102", "1:11", "did you mean 'cosine'?")]
    [InlineData("schedule: { milestones: [48k, 32k] }", "LAB102", "1:31", "'32k' is not above the one before")]
    [InlineData("schedule: { milestones: [64k] }", "LAB102", "1:26", "'64k' is too large")]
    [InlineData("schedule: { ratio: 2:x:1 }", "LAB102", "1:20", "2:1:1")]
    [InlineData("schedule: { ratio: 2:1:1, milestones: [1] }", "LAB104", "1:11", "either 'milestones' or 'ratio'")]
    [InlineData("warmup: { rate: 0.01 }", "LAB103", "1:9", "'until_error' is missing")]
    [InlineData("augmentation: [crop(4), flop]", "LAB102", "1:25", "'flop'")]
    [InlineData("augmentation: [crop(4), crop(2)]", "LAB102", "1:25", "'crop(2)' is there twice")]
    [InlineData("augmentation: [flip, none]", "LAB102", "1:22", "'none' is beside a 'none'")]
    [InlineData("epochs: 3", "LAB104", "2:1", "write one of them")]
    [InlineData("momentum: 0\nnesterov: true", "LAB104", "2:1", "needs a momentum above 0")]
    [InlineData("seed: 1\nseed: 2", "RNG004", "2:1", "seed")]
    [InlineData("title: [", "RNG011", "1:8", "")]
    public void A_mistake_is_reported_once_at_its_place(string mistake, string id, string place, string says)
    {
        var rest = new[] { "iterations: 64k", "batch: 128", "learning_rate: 0.1" }.Where(line => !mistake.StartsWith(line.Split(':')[0] + ":", StringComparison.Ordinal));
        var text = mistake + "\n" + string.Join('\n', rest) + "\n";

        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read(text, "my.recipe.yaml"));

        var diagnostic = Assert.Single(failure.Diagnostics);
        Assert.Equal((id, place), (diagnostic.Id, diagnostic.Span.StartPosition.ToString()));
        Assert.Contains(says, diagnostic.Message);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("epochs: many\nbatch: 0\n", "my.recipe.yaml"));

        Assert.Equal(["LAB102", "LAB102", "LAB103"], failure.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public void Errors_are_written_with_the_line_and_the_place_underlined()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("epochs: 3\nbatch: 128\nlearning_rate: fast\n", "my.recipe.yaml"));
        var writer = new StringWriter { NewLine = "\n" };

        FileErrorText.Write(failure, writer);

        Assert.Equal(
            """
            my.recipe.yaml:3:16: error LAB102: 'fast' is not a number. 'learning_rate' takes a number above 0, such as 0.1.
                3 | learning_rate: fast
                  |                ^^^^

            """,
            writer.ToString());
    }

    [Fact]
    public void A_name_that_is_no_recipe_is_answered_with_those_there_are()
    {
        var failure = Assert.Throws<LabException>(() => RecipeFiles.Load("cifar-2016", Environment.CurrentDirectory));

        Assert.Contains("'wide-2016'", failure.Message);
        Assert.Contains("Did you mean 'cifar-2015'?", failure.Message);
    }

    [Fact]
    public void An_empty_file_is_told_what_a_recipe_needs()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("# nothing yet\n", "my.recipe.yaml"));

        Assert.Single(failure.Diagnostics);
    }

    [Fact]
    public void Of_very_many_errors_fifty_are_shown_and_the_others_counted()
    {
        var text = string.Concat(Enumerable.Range(0, 1_060).Select(number => $"x{number}: 1\n"));
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read(text, "many.recipe.yaml"));
        using var screen = new StringWriter { NewLine = "\n" };

        FileErrorText.Write(failure, screen);

        var lines = screen.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(50, lines.Count(line => line.Contains("error LAB", StringComparison.Ordinal)));
        Assert.Equal($"many.recipe.yaml: {failure.Diagnostics.Count - 50:N0} errors more.", lines[^1]);
    }
}
