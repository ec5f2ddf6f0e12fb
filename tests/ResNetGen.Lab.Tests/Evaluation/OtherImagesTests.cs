using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Commands.Options;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Tests.Predicting;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Evaluation;

/// <summary>A run that is tested on images that it was not trained on.</summary>
public sealed class OtherImagesTests(TrainedFolder trained) : IClassFixture<TrainedFolder>
{
    [Fact]
    public void They_are_normalised_as_the_runs_own_images_were()
    {
        var run = TrainedRun.Open(trained.In("run"));
        var own = Datasets.Load(trained.In("images"), "nowhere");
        var other = own with { Training = new(new byte[own.Training.Size.Length], [0], own.Training.Size) };

        var (kind, values) = EvaluationOptions.NormalizationOf(null, run, other);

        Assert.Equal(PixelNormalization.Of(kind, own.Training).Means, values.Means);
        Assert.Equal(PixelNormalization.Of(kind, own.Training).Scales, values.Scales);
        Assert.Equal([0, 0, 0], EvaluationOptions.NormalizationOf("mean", run, other).Values.Means);
    }

    [Fact]
    public void Images_of_other_channels_are_refused()
    {
        var run = TrainedRun.Open(trained.In("run"));
        var grey = new ImageSet(new byte[4], [0], new(1, 2, 2));

        var failure = Assert.Throws<LabException>(() => EvaluationOptions.NormalizationOf(null, run, new("grey", grey, grey, ["a"])));

        Assert.EndsWith("was trained on images of 3 channels, and those of grey have 1.", failure.Message);
    }

    [Theory]
    [InlineData("bar cross disc square", "the run has 'ring', the images have 'square'.")]
    [InlineData("bar cross disc", "the images have no 'ring'.")]
    [InlineData("bar cross disc ring square", "the run has no 'square'.")]
    public void Other_classes_are_refused(string names, string says)
    {
        using var folder = new TemporaryFolder();
        var classes = names.Split(' ');
        var size = new ImageSize(3, 32, 32);
        var images = new ImageSet(new byte[classes.Length * size.Length], [.. Enumerable.Range(0, classes.Length)], size);
        PngFolder.Write(new("other", images, images, classes), folder.In("other"));

        var run = CommandRun.Of(trained.Path, "eval", "--run", "run", "--data", folder.In("other"));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains($"The classes of other are not those of the run in '{trained.In("run")}': {says}", run.Errors);
        Assert.Empty(run.Output);
    }
}
