using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Reading;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Sweeping;

public sealed class ExperimentFileTests
{
    private static readonly NetworkCatalog Catalog = NetworkCatalog.Load();

    [Fact]
    public void Every_network_is_trained_by_every_recipe_with_every_seed()
    {
        var experiment = Read("networks: [Plain20, ResNet20]\nrecipes: [cifar-2015, cosine]\nseeds: [3, 1]\ndata: cifar10\n");

        Assert.Equal(
            [
                "Plain20-cifar-2015-s3", "Plain20-cifar-2015-s1", "Plain20-cosine-s3", "Plain20-cosine-s1",
                "ResNet20-cifar-2015-s3", "ResNet20-cifar-2015-s1", "ResNet20-cosine-s3", "ResNet20-cosine-s1",
            ],
            experiment.Runs().Select(run => run.Name));
        Assert.All(experiment.Runs(), run => Assert.Equal(run.RecipeLength, run.Recipe.Length));
    }

    [Fact]
    public void Another_length_leaves_the_recipes_own_to_be_told()
    {
        var run = Assert.Single(Read("networks: ResNet20\nrecipes: cifar-2015\ndata: cifar10\nepochs: 3\n").Runs());

        Assert.Equal(new TrainingLength(3, LengthUnit.Epochs), run.Recipe.Length);
        Assert.Equal(new TrainingLength(64_000, LengthUnit.Iterations), run.RecipeLength);
        Assert.Equal(1, run.Recipe.Seed);
    }

    [Fact]
    public void A_recipe_and_a_folder_beside_the_experiment_are_found_from_anywhere()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("mine.recipe.yaml"), "epochs: 1\nbatch: 8\nlearning_rate: 0.1\n");
        Directory.CreateDirectory(folder.In("images"));
        File.WriteAllText(folder.In("some.experiment.yaml"), "networks: ResNet8\nrecipes: mine.recipe.yaml\ndata: images\n");

        var experiment = ExperimentFiles.Load(folder.In("some.experiment.yaml"), "/", Catalog);

        Assert.Equal(("some", "mine", folder.In("images")), (experiment.Name, experiment.Recipes[0].Name, experiment.Data));
    }

    [Theory]
    [InlineData("networks: [Plain20, ResNet2O]", "LAB102", "1:21", "'ResNet2O' is not a network that the lab knows. Did you mean 'ResNet20'? 'networks' takes names of networks")]
    [InlineData("networks: [ResNet20, ResNet20]", "LAB102", "1:22", "'ResNet20' is there already")]
    [InlineData("networks: []", "LAB102", "1:11", "is empty")]
    [InlineData("recipes: cifar-2016", "LAB102", "1:10", "neither a file nor a recipe that comes with the lab. Did you mean 'cifar-2015'?")]
    [InlineData("recipes: [cosine, cosine]", "LAB102", "1:19", "'cosine' is there already")]
    [InlineData("recipes: { name: cosine }", "LAB102", "1:10", "and not a map.")]
    [InlineData("seeds: [1, -2]", "LAB102", "1:12", "'-2' is too small")]
    [InlineData("seeds: [1, 2, 1]", "LAB102", "1:15", "'1' is there already")]
    [InlineData("data: ''", "LAB102", "1:7", "empty")]
    [InlineData("data: \"cifar\\0\"", "LAB102", "1:7", "'cifar\\u0000' is not a name, because it has the character U+0000.")]
    [InlineData("recipes: \"cosine\\0\"", "LAB102", "1:10", "'cosine\\u0000' is not a name, because it has the character U+0000.")]
    [InlineData("epochs: 0", "LAB102", "1:9", "'0' is too small")]
    [InlineData("network: ResNet20", "LAB101", "1:1", "Here it is called 'networks', which is there already: remove this key.")]
    [InlineData("seed: 1", "LAB101", "1:1", "Did you mean 'seeds'?")]
    [InlineData("lr: 0.1", "LAB101", "1:1", "'lr' is not a key of an experiment. A recipe says it, as 'learning_rate'. Write it in a recipe file, and name that file under 'recipes'.")]
    [InlineData("num_workers: 4", "LAB101", "1:1", "Images are prepared on a thread of their own")]
    public void A_mistake_is_reported_once_at_its_place(string mistake, string id, string place, string says)
    {
        var rest = new[] { "networks: ResNet20", "recipes: cosine", "data: cifar10" }.Where(line => !mistake.StartsWith(line.Split(':')[0] + ":", StringComparison.Ordinal));

        var failure = Assert.Throws<FileErrorException>(() => Read(mistake + "\n" + string.Join('\n', rest) + "\n"));

        var diagnostic = Assert.Single(failure.Diagnostics);
        Assert.Equal((id, place), (diagnostic.Id, diagnostic.Span.StartPosition.ToString()));
        Assert.Contains(says, diagnostic.Message);
    }

    [Fact]
    public void A_key_of_another_name_is_not_missing_too()
    {
        var failure = Assert.Throws<FileErrorException>(() => Read("models: [ResNet20]\nconfigs: [cosine]\ndataset: cifar10\n"));

        Assert.Equal(["LAB101", "LAB101", "LAB101"], failure.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void What_is_missing_is_reported_all_at_once()
    {
        var failure = Assert.Throws<FileErrorException>(() => Read("title: nothing to train\n"));

        var diagnostic = Assert.Single(failure.Diagnostics);
        Assert.Equal("LAB103", diagnostic.Id);
        Assert.StartsWith("'networks', 'recipes' and 'data' are missing", diagnostic.Message);
    }

    [Fact]
    public void A_mistake_in_a_recipe_is_reported_at_its_place_in_the_recipe()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("mine.recipe.yaml"), "epochs: 1\nbatch: many\nlearning_rate: 0.1\n");

        var failure = Assert.Throws<FileErrorException>(() =>
            ExperimentReader.Read("networks: ResNet8\nrecipes: mine.recipe.yaml\ndata: cifar10\n", "some.experiment.yaml", folder.Path, Catalog));

        Assert.Equal(("mine.recipe.yaml", "2:8"), (failure.Path, failure.Diagnostics[0].Span.StartPosition.ToString()));
    }

    [Fact]
    public void A_comment_is_another_text_but_the_same_runs()
    {
        const string text = "networks: ResNet8\nrecipes: cosine\ndata: cifar10\n";
        var (one, two) = (Read(text), Read("# why\n" + text));

        Assert.NotEqual(one.Sha256, two.Sha256);
        Assert.Equal(one.Runs(), two.Runs().Select(run => run with { Network = one.Networks[0] }));
    }

    private static Experiment Read(string text) => ExperimentReader.Read(text, "some.experiment.yaml", Path.GetTempPath(), Catalog);
}
