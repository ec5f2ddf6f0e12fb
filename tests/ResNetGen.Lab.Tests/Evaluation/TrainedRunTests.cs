using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Tests.Support;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Evaluation;

public sealed class TrainedRunTests
{
    [Fact]
    public void A_run_gives_its_last_weights_and_its_normalisation()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.In("run"), PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);

        var run = TrainedRun.Open(folder.In("run"));

        Assert.Equal(options.Folder.Weights, run.Weights);
        Assert.Equal(NormalizationKind.MeanAndDeviation, run.Normalization);
        Assert.Equal("ResNet8", run.Identity.Network);
        using var network = NetworkLoading.Load(options.Network, options.Data, run);
    }

    [Fact]
    public void One_that_has_not_ended_gives_its_newest_checkpoint()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.In("run"), PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);
        File.Delete(options.Folder.Weights);

        var run = TrainedRun.Open(folder.In("run"));

        Assert.StartsWith(options.Folder.Checkpoints()[0], run.Weights);
        using var network = NetworkLoading.Load(options.Network, options.Data, run);
    }

    [Fact]
    public void One_that_has_just_begun_has_no_weights()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.In("run"), PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);
        File.Delete(options.Folder.Weights);
        foreach (var checkpoint in options.Folder.Checkpoints())
            Directory.Delete(checkpoint, recursive: true);

        Assert.Contains("has no weights yet", Assert.Throws<LabException>(() => TrainedRun.Open(folder.In("run"))).Message);
    }

    [Fact]
    public void A_folder_without_a_run_is_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("is not the folder of a run", Assert.Throws<LabException>(() => TrainedRun.Open(folder.Path)).Message);
    }

    [Fact]
    public void Weights_of_an_architecture_that_has_changed_are_not_run()
    {
        using var folder = new TemporaryFolder();
        var options = TinyRun.Options(folder.In("run"), PaintedImages.Make(training: 64, test: 8));
        Trainer.Train(options, new SilentObserver(), default);
        var run = TrainedRun.Open(folder.In("run"));
        var before = run with { Identity = run.Identity with { NetworkHash = "another" } };

        Assert.Contains("has changed", Assert.Throws<LabException>(() => NetworkLoading.Load(options.Network, options.Data, before)).Message);
    }

    [Fact]
    public void Weights_for_other_classes_are_refused_with_both_numbers()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 8, test: 8);
        var description = TinyRun.Options("", data).Network;
        using (var ten = description.Create(10))
            ten.SaveWeights(folder.In("ten.safetensors"));

        var failure = Assert.Throws<LabException>(() => NetworkLoading.Load(description, data, folder.In("ten.safetensors")));

        Assert.Contains("another number of classes than the 4 of painted", failure.Message);
        Assert.Contains("F32 10x32 in the file, F32 4x32 in the network", failure.Message);
    }

    [Fact]
    public void Weights_of_another_network_are_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var data = PaintedImages.Make(training: 8, test: 8);
        using (var other = TinyRun.Options("", data, network: "ResNet20").Network.Create(4))
            other.SaveWeights(folder.In("other.safetensors"));

        Assert.Throws<WeightMismatchException>(() => NetworkLoading.Load(TinyRun.Options("", data).Network, data, folder.In("other.safetensors")));
    }
}
