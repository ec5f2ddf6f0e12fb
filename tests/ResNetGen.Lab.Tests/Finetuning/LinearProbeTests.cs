using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Finetuning;

public sealed class LinearProbeTests
{
    [Fact]
    public void A_probe_changes_the_head_alone_and_its_history_is_what_its_weights_give()
    {
        using var folder = new TemporaryFolder();
        var weights = FinetuningTests.FileOfWeights(folder, classes: 7);
        var options = FinetuningTests.Options(folder, weights, probe: true);
        var observer = new SilentObserver();

        var result = LinearProbe.Train(options, observer, default);

        using var before = NetworkCatalog.Load().Find("ResNet8").Create(7);
        before.LoadWeights(weights);
        using var after = NetworkLoading.Load(options.Network, options.Data, options.Folder.Weights);
        var old = before.state_dict();
        Assert.All(after.state_dict().Where(entry => !entry.Key.StartsWith("fc.", StringComparison.Ordinal)), entry => Assert.True(entry.Value.eq(old[entry.Key]).all().item<bool>()));
        var (loss, error) = TestPass.Measure(after, options.Data.Test, PixelNormalization.Of(options.Recipe.Normalization, options.Data.Training), Devices.Find("cpu"));
        var last = result.Position.Epochs[^1];
        Assert.Equal(2, result.Position.Epochs.Count);
        Assert.Equal(error, last.TestError);
        Assert.Equal(loss, last.TestLoss, 5);
        Assert.True(last.TrainingLoss < result.Position.Epochs[0].TrainingLoss);
        Assert.Contains("Features are computed once, so a probe does not use what 'tiny' says of augmentation.", observer.Notes);
    }

    [Fact]
    public void A_probe_follows_a_plateau_and_ends_when_patience_is_over()
    {
        using var folder = new TemporaryFolder();
        // So small a rate changes nothing, so the test error stands still from the first epoch on.
        var recipe = TinyRun.Recipe with { Length = new(9, LengthUnit.Epochs), LearningRate = 1e-12, Momentum = 0, WeightDecay = 0, Schedule = new PlateauSchedule(1, 0.1), Patience = 3, Optimizer = OptimizerKind.AdamW };
        var options = FinetuningTests.Options(folder, FinetuningTests.FileOfWeights(folder, classes: 7), recipe: recipe, probe: true);

        var epochs = LinearProbe.Train(options, new SilentObserver(), default).Position.Epochs;

        Assert.True(File.Exists(options.Folder.BestWeights));
        Assert.Equal(4, epochs.Count);
        Assert.True(epochs[^1].LearningRate < epochs[0].LearningRate);
    }

    [Fact]
    public void The_time_of_the_features_is_in_the_first_epochs()
    {
        var data = PaintedImages.Make(training: 32, test: 8);
        using var network = NetworkCatalog.Load().Find("ResNet8").Create(4);
        var head = network.modules().OfType<Linear>().Single();
        var normalization = PixelNormalization.Of(NormalizationKind.Mean, data.Training);
        using var body = ProbeBody.Of(NetworkCatalog.Load().Find("ResNet8"), network, ScalarType.Float32);
        using var training = ProbeFeatures.Of(body, 32, data.Training, normalization, Devices.Find("cpu"), default);
        using var test = ProbeFeatures.Of(body, 32, data.Test, normalization, Devices.Find("cpu"), default);
        using var teaching = new HeadTraining(head, TinyRun.Recipe, 4, training, test, featureSeconds: 1000);

        Assert.InRange(teaching.RunEpoch().Seconds, 1000, 1100);
        Assert.InRange(teaching.RunEpoch().Seconds, 0, 100);
    }

    [Theory]
    [InlineData(ScalarType.Float32, 1e-5)]
    [InlineData(ScalarType.BFloat16, 0.05)]
    public void Features_are_what_the_head_is_given(ScalarType type, double tolerance)
    {
        using var folder = new TemporaryFolder();
        var description = NetworkCatalog.Load().Find("ResNet8");
        using var network = description.Create(7);
        network.LoadWeights(FinetuningTests.FileOfWeights(folder, classes: 7));
        network.eval();
        using var images = rand(6, 3, 32, 32);

        using var body = ProbeBody.Of(description, network, type);
        using var features = body.call(images);

        // This network has only global average pooling between its last map and its head.
        using var expected = network.forward_with_map(images).Map.mean([2, 3]);
        var difference = ((features - expected).abs().max() / expected.abs().max()).item<float>();
        Assert.InRange(difference, type == ScalarType.BFloat16 ? 1e-4 : 0, tolerance);
        Assert.Equal([6, 32], features.shape);
    }

    [Fact]
    public void The_run_says_in_which_numbers_the_features_of_a_probe_were_computed()
    {
        using var folder = new TemporaryFolder();
        var weights = FinetuningTests.FileOfWeights(folder, classes: 7);
        var options = FinetuningTests.Options(folder, weights, probe: true);
        var observer = new SilentObserver();

        LinearProbe.Train(options with { Pretraining = options.Pretraining! with { Precision = ScalarType.BFloat16 } }, observer, default);

        var start = RunFiles.ReadIdentity(options.Folder).Start!;
        Assert.Equal("BFloat16", start.Precision);
        Assert.Contains(", a probe in BFloat16", start.ToString());
        Assert.Contains(observer.Notes, note => note.Contains("BFloat16: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Features_that_do_not_fit_into_an_array_are_one_error()
    {
        ProbeFeatures.RequireRoom(1_000_000, 2_048);

        Assert.Contains("of 1,281,167 images, 2,048 numbers each, do not fit into one array", Assert.Throws<LabException>(() => ProbeFeatures.RequireRoom(1_281_167, 2_048)).Message);
    }

    [Fact]
    public void A_probe_does_not_write_over_a_run()
    {
        using var folder = new TemporaryFolder();
        var options = FinetuningTests.Options(folder, FinetuningTests.FileOfWeights(folder, classes: 7), probe: true);
        LinearProbe.Train(options, new SilentObserver(), default);

        var failure = Assert.Throws<LabException>(() => LinearProbe.Train(options, new SilentObserver(), default));

        Assert.Contains("holds a run already", failure.Message);
    }
}
