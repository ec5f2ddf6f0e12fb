using System.Reflection;
using System.Text.RegularExpressions;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using TorchSharp;

namespace ResNetGen.Lab.Tests.Training;

public sealed class RunIdentityTests
{
    [Fact]
    public void Seeds_of_one_recipe_share_its_hash_and_another_length_has_another()
    {
        var recipe = TinyRun.Recipe;

        Assert.Equal(Identity(recipe).RecipeHash, Identity(recipe with { Seed = 7 }).RecipeHash);
        Assert.NotEqual(Identity(recipe).RecipeHash, Identity(recipe.WithEpochs(3)).RecipeHash);
    }

    /// <summary>libtorch as the projects of this repository restore it.</summary>
    [Fact]
    public void A_run_notes_the_versions_that_compute_and_the_processor()
    {
        var libtorch = Regex.Match(File.ReadAllText(RepositoryRoot.Combine("Directory.Packages.props")), "<LibTorchVersion>(.*)</LibTorchVersion>").Groups[1].Value;

        var run = Identity(TinyRun.Recipe);

        Assert.Equal((typeof(torch).Assembly.GetName().Version!.ToString(3), libtorch), (run.TorchSharp, run.LibTorch));
        Assert.Equal(Lab.Sweeping.Machine.Here().Processor, run.Processor);
    }

    [Fact]
    public void A_run_notes_the_library_that_its_network_is_from_and_goes_on_with_a_later_build_of_it()
    {
        var library = typeof(Zoo.ResNet20).Assembly;
        var version = library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        using var network = new Zoo.ResNet20();

        var run = Identity(TinyRun.Recipe).Training(network);

        Assert.Equal($"ResNetGen.Zoo {version}", run.NetworkSource);
        Assert.Null((run with { NetworkSource = "ResNetGen.Zoo 0.1.0+another" }).DifferenceTo(run));
        Assert.Empty((run with { NetworkSource = "ResNetGen.Zoo 0.1.0+another" }).ChangesSince(run));
    }

    [Fact]
    public void A_run_has_the_parameters_of_the_network_with_the_classes_of_the_data()
    {
        var spec = NetworkCatalog.Load().Find("ResNet8");
        using var four = spec.Create(4);

        var run = Identity(TinyRun.Recipe).Training(four);

        // The last layer has 32 weights and a bias for each class.
        Assert.Equal(spec.ParameterCount - ((10 - 4) * 33), run.Parameters);
        Assert.Null(run.DifferenceTo(Identity(TinyRun.Recipe)));
    }

    [Fact]
    public void Without_a_word_about_threads_every_core_computes()
    {
        const string Variable = "OMP_NUM_THREADS";
        var before = Environment.GetEnvironmentVariable(Variable);
        try
        {
            Environment.SetEnvironmentVariable(Variable, null);
            ComputeThreads.Use(1);
            ComputeThreads.Use(null);

            Assert.Equal(Environment.ProcessorCount, torch.get_num_threads());
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }

    private static RunIdentity Identity(Lab.Recipes.Recipe recipe) =>
        RunIdentity.Of(NetworkCatalog.Load().Find("ResNet8"), recipe, PaintedImages.Make(training: 8, test: 4), iterations: 2, "cpu");
}
