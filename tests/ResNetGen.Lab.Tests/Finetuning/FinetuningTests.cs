using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Finetuning;

public sealed class FinetuningTests
{
    [Fact]
    public void Frozen_parts_keep_their_weights_and_statistics_and_the_others_learn()
    {
        using var folder = new TemporaryFolder();
        var weights = FileOfWeights(folder, classes: 7);
        var options = Options(folder, weights, frozen: ["stem", "layer1"]);

        Trainer.Train(options, new SilentObserver(), default);

        using var before = Network(7, weights);
        using var after = Network(4, options.Folder.Weights);
        var (old, now) = (before.state_dict(), after.state_dict());
        var names = now.Keys.Where(name => !name.StartsWith("fc.", StringComparison.Ordinal)).ToList();
        Assert.Contains("bn1.running_mean", names);
        Assert.Equal(
            names.Where(name => name.StartsWith("conv1", StringComparison.Ordinal) || name.StartsWith("bn1", StringComparison.Ordinal) || name.StartsWith("layer1", StringComparison.Ordinal)),
            names.Where(name => now[name].eq(old[name]).all().item<bool>()));
    }

    [Fact]
    public void Batch_norms_alone_can_be_frozen()
    {
        using var folder = new TemporaryFolder();
        var weights = FileOfWeights(folder, classes: 4);
        var options = Options(folder, weights, frozen: ["norms"]);

        Trainer.Train(options, new SilentObserver(), default);

        using var before = Network(4, weights);
        using var after = Network(4, options.Folder.Weights);
        var (old, now) = (before.state_dict(), after.state_dict());
        Assert.Equal(
            now.Keys.Where(name => name.Contains("bn", StringComparison.Ordinal) || name.Contains("downsample.1", StringComparison.Ordinal)),
            now.Keys.Where(name => now[name].eq(old[name]).all().item<bool>()));
    }

    [Fact]
    public void Norms_that_are_not_there_cannot_be_frozen()
    {
        using var folder = new TemporaryFolder();
        var options = Options(folder, folder.In("gn.safetensors"), frozen: ["norms"]);
        options = options with { Network = NetworkCatalog.Load().Find("ResNet50GN") };
        using (var network = options.Network.Create(4))
            network.SaveWeights(folder.In("gn.safetensors"));

        var failure = Assert.Throws<LabException>(() => Trainer.Train(options, new SilentObserver(), default));

        Assert.Equal("ResNet50GN has no batch norms, so --freeze norms leaves nothing as it is.", failure.Message);
    }

    [Fact]
    public void All_but_the_head_can_be_frozen()
    {
        using var folder = new TemporaryFolder();
        var weights = FileOfWeights(folder, classes: 4);
        var options = Options(folder, weights, frozen: ["all"], recipe: TinyRun.Recipe with { GradientClipping = 1 });

        Trainer.Train(options, new SilentObserver(), default);

        using var before = Network(4, weights);
        using var after = Network(4, options.Folder.Weights);
        var old = before.state_dict();
        Assert.Equal(["fc.weight", "fc.bias"], after.state_dict().Where(entry => !entry.Value.eq(old[entry.Key]).all().item<bool>()).Select(entry => entry.Key));
    }

    [Fact]
    public void The_head_learns_at_a_rate_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var weights = FileOfWeights(folder, classes: 4);
        // One step without momentum and decay: the change is the rate times the gradient.
        var recipe = TinyRun.Recipe with { Length = new(1, LengthUnit.Iterations), Momentum = 0, WeightDecay = 0, Schedule = new ConstantSchedule() };
        var one = Options(folder, weights, name: "one", recipe: recipe);
        var five = Options(folder, weights, name: "five", recipe: recipe, headRate: 5);

        Trainer.Train(one, new SilentObserver(), default);
        Trainer.Train(five, new SilentObserver(), default);

        using var initial = InitialNetwork(recipe.Seed, weights);
        using var first = Network(4, one.Folder.Weights);
        using var second = Network(4, five.Folder.Weights);
        Assert.True(Change("layer1.0.conv1.weight", first).eq(Change("layer1.0.conv1.weight", second)).all().item<bool>());
        Assert.Equal(5, (Change("fc.weight", second).norm() / Change("fc.weight", first).norm()).item<float>(), 3);

        Tensor Change(string name, nn.Module network) => network.state_dict()[name] - initial.state_dict()[name];
    }

    [Fact]
    public void What_is_new_and_what_was_left_out_is_said_in_one_message()
    {
        using var folder = new TemporaryFolder();
        var observer = new SilentObserver();

        Trainer.Train(Options(folder, FileOfWeights(folder, classes: 7)), observer, default);

        Assert.Equal(["ResNet8: 42 tensors are those of 'pretrained.safetensors'. New, and left out of the file where it has them: 'fc.weight' and 'fc.bias'."], observer.Notes);
    }

    [Fact]
    public void The_head_of_a_probe_can_be_kept()
    {
        using var folder = new TemporaryFolder();
        var weights = FileOfWeights(folder, classes: 4);
        // So small a rate changes nothing, so what it ends with is what it began with.
        var options = Options(folder, weights, recipe: TinyRun.Recipe with { LearningRate = 1e-30, Momentum = 0, WeightDecay = 0 });
        var observer = new SilentObserver();

        Trainer.Train(options with { Pretraining = options.Pretraining! with { KeepsHead = true } }, observer, default);

        using var before = Network(4, weights);
        using var after = Network(4, options.Folder.Weights);
        Assert.True(after.state_dict()["fc.weight"].eq(before.state_dict()["fc.weight"]).all().item<bool>());
        Assert.Equal(["ResNet8: 44 tensors are those of 'pretrained.safetensors'. The head is the file's, too: 'fc.weight' and 'fc.bias'."], observer.Notes);
        Assert.True(RunFiles.ReadIdentity(options.Folder).Start!.KeepsHead);
    }

    [Fact]
    public void A_head_of_other_classes_cannot_be_kept()
    {
        using var folder = new TemporaryFolder();
        var options = Options(folder, FileOfWeights(folder, classes: 7));

        var failure = Assert.Throws<LabException>(() => Trainer.Train(options with { Pretraining = options.Pretraining! with { KeepsHead = true } }, new SilentObserver(), default));

        Assert.Contains("fc.weight", failure.Message);
        Assert.Contains("--keep-head", failure.Message);
        Assert.False(Directory.Exists(folder.In("run")));
    }

    [Fact]
    public void Weights_of_another_network_are_refused()
    {
        using var folder = new TemporaryFolder();
        using (var other = NetworkCatalog.Load().Find("ResNet20").Create(7))
            other.SaveWeights(folder.In("pretrained.safetensors"));

        Assert.Throws<WeightMismatchException>(() => Trainer.Train(Options(folder, folder.In("pretrained.safetensors")), new SilentObserver(), default));
        Assert.False(Directory.Exists(folder.In("run")));
    }

    [Theory]
    [InlineData("layer9", "--freeze 'layer9' is not a part of ResNet8, whose parts before the head are 'stem', 'layer1', 'layer2' and 'layer3'; 'all' is all of them, and 'norms' their batch norms. Did you mean")]
    [InlineData("head", "whose parts before the head are")]
    public void A_part_that_is_not_there_is_named(string part, string says)
    {
        using var folder = new TemporaryFolder();

        var failure = Assert.Throws<LabException>(() => Trainer.Train(Options(folder, FileOfWeights(folder, classes: 7), frozen: [part]), new SilentObserver(), default));

        Assert.Contains(says, failure.Message);
    }

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.BFloat16)]
    public void A_fine_tuning_that_was_interrupted_ends_in_the_same_bytes(ScalarType precision)
    {
        using var folder = new TemporaryFolder();
        var weights = FileOfWeights(folder, classes: 7);
        var straight = Options(folder, weights, name: "straight", frozen: ["stem"], headRate: 10, precision: precision);
        var broken = Options(folder, weights, name: "broken", frozen: ["stem"], headRate: 10, precision: precision);
        Trainer.Train(straight, new SilentObserver(), default);

        using var stop = new CancellationTokenSource();
        Trainer.Train(broken, new SilentObserver(progress => StopAfter(progress, 3, stop)), stop.Token);
        Trainer.Train(broken with { Resume = true }, new SilentObserver(), default);

        Assert.Equal(File.ReadAllBytes(straight.Folder.Weights), File.ReadAllBytes(broken.Folder.Weights));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Steps_of_bfloat16_are_nearly_those_of_float32_and_change_float32_weights(int accumulation)
    {
        using var folder = new TemporaryFolder();
        var weights = FileOfWeights(folder, classes: 4);
        var recipe = TinyRun.Recipe with { Length = new(2, LengthUnit.Iterations), Accumulation = accumulation, Schedule = new ConstantSchedule() };
        var full = Options(folder, weights, name: "full", frozen: ["stem"], recipe: recipe);
        var half = Options(folder, weights, name: "half", frozen: ["stem"], recipe: recipe, precision: ScalarType.BFloat16);

        Trainer.Train(full, new SilentObserver(), default);
        Trainer.Train(half, new SilentObserver(), default);

        using var initial = InitialNetwork(recipe.Seed, weights);
        using var inFull = Network(4, full.Folder.Weights);
        using var inHalf = Network(4, half.Folder.Weights);
        var (before, expected, came) = (initial.state_dict(), inFull.state_dict(), inHalf.state_dict());
        foreach (var name in before.Keys)
        {
            var (wanted, change) = ((expected[name] - before[name]).to(ScalarType.Float64), (came[name] - before[name]).to(ScalarType.Float64));
            if (name.StartsWith("conv1", StringComparison.Ordinal) || name.StartsWith("bn1", StringComparison.Ordinal))
                Assert.Equal(0, change.abs().max().item<double>());
            else
                Assert.InRange((change - wanted).norm().item<double>() / wanted.norm().item<double>(), 0, 0.2);
        }

        using var numbers = came["layer3.0.conv2.weight"].to(ScalarType.BFloat16).to(ScalarType.Float32);
        Assert.False(numbers.eq(came["layer3.0.conv2.weight"]).all().item<bool>());
        Assert.False(came["layer3.0.conv2.weight"].eq(expected["layer3.0.conv2.weight"]).all().item<bool>());
    }

    [Fact]
    public void A_run_does_not_go_on_from_other_weights()
    {
        using var folder = new TemporaryFolder();
        var options = Options(folder, FileOfWeights(folder, classes: 7));
        Trainer.Train(options, new SilentObserver(), default);

        var failure = Assert.Throws<LabException>(() => Trainer.Train(options with { Pretraining = null, Resume = true }, new SilentObserver(), default));

        Assert.Matches("it began with 'pretrained.safetensors' \\([0-9a-f]{8}\\), not with initial weights", failure.Message);
    }

    internal static TrainingOptions Options(
        TemporaryFolder folder, string weights, string name = "run", string[]? frozen = null, double headRate = 1, Recipe? recipe = null, bool probe = false, ScalarType precision = ScalarType.Float32) =>
        TinyRun.Options(folder.In(name), PaintedImages.Make(training: 160, test: 40), recipe) with
        {
            Pretraining = new() { Weights = weights, Frozen = frozen ?? [], HeadRateFactor = headRate, IsProbe = probe, Precision = precision },
        };

    /// <summary>As a training leaves them: with statistics of images in them.</summary>
    internal static string FileOfWeights(TemporaryFolder folder, int classes)
    {
        var path = folder.In("pretrained.safetensors");
        manual_seed(5);
        using var network = NetworkCatalog.Load().Find("ResNet8").Create(classes);
        network.train();
        using var images = rand(16, 3, 32, 32);
        network.call(images).Dispose();
        network.SaveWeights(path);
        return path;
    }

    private static GeneratedNetwork Network(int classes, string weights)
    {
        var network = NetworkCatalog.Load().Find("ResNet8").Create(classes);
        network.LoadWeights(weights);
        return network;
    }

    private static GeneratedNetwork InitialNetwork(int seed, string weights)
    {
        manual_seed(seed);
        var network = NetworkCatalog.Load().Find("ResNet8").Create(4);
        network.LoadWeights(weights, new() { Filter = name => !name.StartsWith("fc.", StringComparison.Ordinal) });
        return network;
    }

    private static void StopAfter(RunProgress progress, long iteration, CancellationTokenSource stop)
    {
        if (progress.Iteration == iteration)
            stop.Cancel();
    }
}
