using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

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
        Assert.Contains("The augmentation of 'tiny' is not used: features are computed once.", observer.Notes);
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
