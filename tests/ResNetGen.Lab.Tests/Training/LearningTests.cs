using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Training;

public sealed class LearningTests
{
    [Fact]
    public void Images_of_other_channels_than_the_networks_are_refused_before_a_folder_is_made()
    {
        using var folder = new TemporaryFolder();
        var grey = new ImageSet(new byte[4 * 32 * 32], [0, 1, 0, 1], new(1, 32, 32));

        var failure = Assert.Throws<LabException>(() => Trainer.Train(TinyRun.Options(folder.In("run"), new("grey", grey, grey, ["a", "b"])), new SilentObserver(), default));

        Assert.Contains("ResNet8 does not take these images of 1x32x32", failure.Message);
        Assert.False(Directory.Exists(folder.In("run")));
    }

    /// <summary>With channels last the gradient of its first projection ends the process, on processors with AVX2.</summary>
    [Fact]
    public void A_network_with_a_projection_of_few_channels_trains()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 16, test: 4);

        var result = Trainer.Train(TinyRun.Options(folder.In("run"), data, TinyRun.Recipe with { Batch = 8 }, "InvertedResNet20"), new SilentObserver(), default);

        Assert.Equal(4, result.Position.Iteration);
    }

    [Theory]
    [InlineData("InvertedResNet20", false)]
    [InlineData("ResNet20OptionB", true)]
    [InlineData("ResNet20", true)]
    public void Channels_are_last_unless_a_projection_has_few(string network, bool allowed)
    {
        using var created = NetworkCatalog.Load().Find(network).Create();

        Assert.Equal(allowed, TrainingLayout.AllowsChannelsLast(created));
    }

    /// <summary>Four classes: chance is an error of 75 %.</summary>
    private const double Learned = 0.2;

    /// <summary>At twice this rate it is luck, and another on each processor, whether twenty epochs are enough; at this one no seed of three ends above 1 %.</summary>
    private static readonly Recipe Recipe = TinyRun.Recipe with { Length = new(20, LengthUnit.Epochs), LearningRate = 0.05, Batch = 20 };

    [Fact]
    public void A_network_learns_shapes_that_it_has_not_seen()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 600, test: 200);

        var result = Trainer.Train(TinyRun.Options(folder.Path, data, Recipe), new SilentObserver(), default);

        var error = result.Position.Epochs[^1].TestError;
        Assert.True(error < Learned, $"The test error is {error:0.0%}.");
    }

    [Fact]
    public void An_untrained_network_does_not_know_them()
    {
        var data = PaintedImages.Make(training: 600, test: 200);
        manual_seed(1);
        using var network = TinyRun.Options("", data).Network.Create(PaintedImages.Classes);

        var (_, error) = TestPass.Measure(network, data.Test, PixelNormalization.Of(NormalizationKind.MeanAndDeviation, data.Training), new("cpu"));

        Assert.True(error > 0.5, $"The test error is {error:0.0%}.");
    }

    /// <summary>A loop that pairs images with the labels of others passes every test that looks only at the falling training loss.</summary>
    [Fact]
    public void Nothing_is_learned_from_labels_that_belong_to_other_images()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 600, test: 200);
        var random = new Random(1);
        var shuffled = data.Training.Labels.ToArray();
        random.Shuffle(shuffled);
        var wrong = data with { Training = new ImageSet(data.Training.Pixels.ToArray(), shuffled, data.Training.Size) };

        var result = Trainer.Train(TinyRun.Options(folder.Path, wrong, Recipe with { Length = new(8, LengthUnit.Epochs) }), new SilentObserver(), default);

        var error = result.Position.Epochs[^1].TestError;
        Assert.True(error > 0.5, $"The test error is {error:0.0%}.");
    }

    [Fact]
    public void A_training_that_diverges_stops_and_leaves_its_last_good_checkpoint()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 320, test: 40);
        var recipe = Recipe with { LearningRate = 1e30, Schedule = new ConstantSchedule(), WarmUp = new ErrorWarmUp(0.01, 0.99) };
        var options = TinyRun.Options(folder.Path, data, recipe, network: "Plain8") with { CheckpointEvery = 20 };

        var failure = Assert.Throws<DivergenceException>(() => Trainer.Train(options, new SilentObserver(), default));

        Assert.Matches("iteration", failure.Message);
        using var network = options.Network.Create(PaintedImages.Classes);
        Assert.NotEmpty(options.Folder.Checkpoints());
        foreach (var checkpoint in options.Folder.Checkpoints())
        {
            network.LoadWeights(Path.Combine(checkpoint, "weights.safetensors"));
            Assert.All(network.parameters(), parameter => Assert.True(float.IsFinite(parameter.sum().item<float>())));
        }

        Assert.False(File.Exists(options.Folder.Weights));
    }

    [Fact]
    public void A_network_without_a_head_is_refused_before_anything_is_trained()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.Path, PaintedImages.Make(8, 4)) with
        {
            Network = NetworkDescription.WithoutHead("Backbone", "", "", 0, 0, () => throw new InvalidOperationException()),
        };

        var failure = Assert.Throws<LabException>(() => Trainer.Train(options, new SilentObserver(), default));

        Assert.Contains("has no head", failure.Message);
    }
}
