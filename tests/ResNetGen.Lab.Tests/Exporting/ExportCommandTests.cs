using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Exporting;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Exporting;

public sealed class ExportCommandTests : IDisposable
{
    private const string Custom = "input: 3x32x32\nclasses: 4\nstem: cifar\nblock: { class: Acme.Mixer, expansion: 1 }\nwidth: [8]\nblocks: [1]\nname: Mixed\n";

    /// <summary>What train.py does not do: a key each.</summary>
    /// <summary>Recipes that are refused, and the lines for which they are.</summary>
    internal static readonly Dictionary<string, string> Unexported = new()
    {
        ["view"] = "training_view: [random_resized_crop(28)]\ntest_view: [resize(32), centre_crop(28)]",
        ["adamw"] = "optimizer: adamw",
        ["mixup"] = "mixup: 0.2",
        ["cutmix"] = "cutmix: 1",
        ["clipping"] = "gradient_clipping: 1",
        ["parts"] = "accumulation: 2",
        ["average"] = "ema: 0.99",
        ["patience"] = "patience: 3",
        ["plateau"] = "schedule: { plateau: 5 }",
        ["lighting"] = "augmentation: [flip, lighting(0.1)]",
        ["erasing"] = "augmentation: [random_erasing(0.1)]",
        ["random"] = "augmentation: [rand_augment(2 9)]",
        ["hue"] = "augmentation: [colour_jitter(0.4 0.4 0.4 0.1)]",
        ["jitter"] = "augmentation: [colour_jitter(0.4 0.4 0.4)]",
    };

    private readonly TemporaryFolder folder = new();

    public ExportCommandTests()
    {
        PngFolder.Write(PaintedImages.Make(training: 8, test: 4), folder.In("images"));
        folder.Write("my.recipe.yaml", "epochs: 2\nbatch: 4\nlearning_rate: 0.1\n");
        folder.Write("warm.recipe.yaml", "epochs: 2\nbatch: 4\nlearning_rate: 0.1\nwarmup: { iterations: 50 }\n");
        folder.Write("custom.resnet.yaml", Custom);
        foreach (var (name, line) in Unexported)
            folder.Write(name + ".recipe.yaml", $"epochs: 2\nbatch: 4\nlearning_rate: 0.1\n{line}\n");
        folder.Write("broken.resnet.yaml", "input: 3x32x32\nblocks: [1]\nwidth: [8]\nname: Broken\nblok: basic\n");
        folder.Write("promise.resnet.yaml", "input: 3x32x32\nclasses: 4\nstem: cifar\nblock: basic\nwidth: [8]\nblocks: [1]\nname: Promise\nexpect: { depth: 8 }\n");
        folder.Write("full/file", "x");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_writes_what_a_training_needs_and_says_how_to_start_it()
    {
        var run = Export("--network ResNet8 --recipe my.recipe.yaml --out out --seed 7 --epochs 3");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            ["README.md", "augmentation.py", "image_files.py", "images.py", "model.py", "processes.py", "recipe.json", "recipe_file.py", "refusal.py", "run_folder.py", "safetensors_file.py", "schedule.py", "train.py", "train.sbatch"],
            Directory.EnumerateFiles(folder.In("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.EndsWith("out/README.md says how to start it; alone: python3 out/train.py\n", run.Output);
        Assert.Contains("\"seed\": 7", folder.Read("out/recipe.json"));
        Assert.Contains("\"epochs\": 3", folder.Read("out/recipe.json"));
        Assert.Contains("class ResNet8(nn.Module):", folder.Read("out/model.py"));
        Assert.DoesNotContain("@", folder.Read("out/README.md").Replace("@latest", ""));
        Assert.Contains("#SBATCH --job-name=ResNet8-my-s7", folder.Read("out/train.sbatch"));
        Assert.Contains("\nsrun --kill-on-bad-exit=1 --cpus-per-task=\"$SLURM_CPUS_PER_TASK\" python3 train.py --resume\n", folder.Read("out/train.sbatch"));
    }

    public static TheoryData<string> Refused => [.. Unexported.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_key_that_train_py_does_not_know_is_refused_by_its_name(string recipe)
    {
        var line = Unexported[recipe];
        var run = Export($"--network ResNet8 --recipe {recipe}.recipe.yaml --out out");

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains($"The recipe '{recipe}' says '{line[..line.IndexOf(':', StringComparison.Ordinal)]}: ", run.Errors);
        Assert.Contains("which a training in PyTorch is not exported with. Train it by 'resnetgen-lab train'", run.Errors);
        Assert.False(Directory.Exists(folder.In("out")));
    }

    [Fact]
    public void A_name_with_a_space_is_one_word_to_sbatch()
    {
        File.Copy(folder.In("my.recipe.yaml"), folder.In("my own.recipe.yaml"));

        var run = CommandRun.Of(folder.Path, "export-training", "-n", "ResNet8", "-r", "my own.recipe.yaml", "--data", folder.In("images"), "-o", "out");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("\n#SBATCH --job-name=\"ResNet8-my own-s1\"\n", folder.Read("out/train.sbatch"));
    }

    [Theory]
    [InlineData("--network RseNet8 --recipe my.recipe.yaml --out out", "There is no network 'RseNet8' among those that come with the lab. Did you mean 'ResNet8'? 'resnetgen-lab networks' lists them; --spec takes the spec of one of yours.")]
    [InlineData("--network ResNet8 --recipe cosin --out out", "Did you mean 'cosine'?")]
    [InlineData("--network ResNet8 --recipe my.recipe.yaml --data cifra10 --out out", "Did you mean 'cifar10'?")]
    [InlineData("--network ResNet8 --recipe my.recipe.yaml --out full", "is not empty, and export-training writes over nothing. Name another one with --out, or empty this one.")]
    [InlineData("--network ResNet8 --recipe my.recipe.yaml --out my.recipe.yaml", "my.recipe.yaml' is a file. --out takes a folder.")]
    [InlineData("--network ResNet8 --recipe my.recipe.yaml", "'export-training' needs --out")]
    [InlineData("--network ResNet8 --recipe my.recipe.yaml --out out --epochs 0", "--epochs must be at least 1")]
    [InlineData("--network ResNet8 --recipe warm.recipe.yaml --out out", "warms up over 50 iterations, and the whole training has 4")]
    [InlineData("--network ResNet8 --recipe my.recipe.yaml --out out --spec nothing.yaml", "which should be a spec.")]
    [InlineData("--network Mixd --recipe my.recipe.yaml --out out --spec custom.resnet.yaml", "'custom.resnet.yaml' has no network 'Mixd'. Did you mean 'Mixed'?")]
    [InlineData("--network Mixed --recipe my.recipe.yaml --out out --spec custom.resnet.yaml", "is the class Acme.Mixer, which is in C# alone.")]
    public void What_is_wrong_is_one_line_and_leaves_nothing_behind(string arguments, string says)
    {
        var run = Export(arguments);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(says, run.Errors);
        Assert.False(Directory.Exists(folder.In("out")));
    }

    [Theory]
    [InlineData("Broken", "broken.resnet.yaml", "broken.resnet.yaml:5:1: error RNG101: ")]
    [InlineData("Promise", "promise.resnet.yaml", "promise.resnet.yaml:8:18: error RNG208: ")]
    public void A_spec_in_error_is_shown_with_the_place_of_the_mistake(string network, string spec, string says)
    {
        var run = Export($"--network {network} --recipe my.recipe.yaml --out out --spec {spec}");

        Assert.Equal(ExitCode.FileError, run.ExitCode);
        Assert.StartsWith(says, run.Errors);
    }

    /// <summary>A run of the export is the lab's by this hash: of the spec inside of the lab, and of the same in a file of the user's.</summary>
    [Fact]
    public void A_network_is_that_of_the_labs_own_list()
    {
        var own = RepositoryRoot.Combine("src", "ResNetGen.Lab", "specs", "tiny.resnet.yaml");
        foreach (var network in new[] { "ResNet8GN", "ResNet20", "WideResNet50_2", "BiT50x1" }.Where(name => NetworkCatalog.Load().Names.Contains(name)))
            Assert.Equal(NetworkCatalog.Load().Find(network).CodeHash, NetworkSpecs.Find(network, null, folder.Path).Hash);
        Assert.Equal(NetworkCatalog.Load().Find("ResNet8GN").CodeHash, NetworkSpecs.Find("ResNet8GN", own, folder.Path).Hash);
    }

    /// <summary>Every network that the lab trains has its spec inside.</summary>
    [Fact]
    public void Every_network_of_the_lab_has_its_spec_inside() =>
        Assert.Empty(NetworkCatalog.Load().Names.Except(NetworkSpecs.ShippedNames()));

    /// <summary>A kind of schedule or warm-up that train.py has not learned is refused by its key, and not left out.</summary>
    [Fact]
    public void A_value_that_the_training_cannot_be_exported_with_is_refused_by_its_key()
    {
        var recipe = ExportedTrainings.PlainRecipe;

        Assert.Contains("says 'schedule: stairs'", Assert.Throws<LabException>(() => RecipeValues.Of(recipe with { Schedule = new Stairs() })).Message);
        Assert.Contains("says 'warmup: slow'", Assert.Throws<LabException>(() => RecipeValues.Of(recipe with { WarmUp = new Slow() })).Message);
    }

    private CommandRun Export(string arguments) =>
        CommandRun.Of(folder.Path, ["export-training", .. arguments.Split(' '), .. arguments.Contains("--data") ? [] : new[] { "--data", folder.In("images") }]);

    private sealed record Stairs : Schedule
    {
        public override double FactorAt(long iteration, long total) => 1;

        public override string ToString() => "stairs";
    }

    private sealed record Slow : WarmUp
    {
        public override string ToString() => "slow";
    }
}
