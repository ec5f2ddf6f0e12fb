using static TorchSharp.torch;

namespace ResNetGen.Tests.Weights;

/// <summary>A first convolution for another number of input channels, made to fit on request.</summary>
public sealed class InputChannelTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>One filter of 1x2 pixels over the channels 1 2, 3 4 and 8 6.</summary>
    [Theory]
    [InlineData(1, InputChannelMode.Sum, new float[] { 12, 12 }, "the sum over the file's 3 input channels")]
    [InlineData(1, InputChannelMode.Mean, new float[] { 4, 4 }, "the mean over the file's 3 input channels")]
    [InlineData(1, InputChannelMode.Tile, new float[] { 3, 6 }, "the file's 3 input channels, tiled to 1 and times 3/1")]
    [InlineData(2, InputChannelMode.Mean, new float[] { 4, 4, 4, 4 }, "the mean over the file's 3 input channels, for each of its 2")]
    [InlineData(6, InputChannelMode.Tile, new float[] { 0.5f, 1, 1.5f, 2, 4, 3, 0.5f, 1, 1.5f, 2, 4, 3 }, "the file's 3 input channels, tiled to 6 and times 3/6")]
    public void It_becomes_the_sum_the_mean_or_a_tiling(int channels, InputChannelMode change, float[] expected, string note)
    {
        using var source = new Holder(("conv1", tensor(new float[] { 1, 2, 3, 4, 8, 6 }, [1, 3, 1, 2])), ("rest", ones(2)));
        using var target = new Holder(("conv1", zeros(1, channels, 1, 2)), ("rest", zeros(2)));
        source.SaveWeights(folder.In("f"));

        var error = Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f")));
        var report = target.LoadWeights(folder.In("f"), new WeightOptions { InputChannels = change });

        Assert.StartsWith($"'conv1' takes 3 input channels in the file and {channels} in the network: LoadWeights(path, new WeightOptions {{ InputChannels = InputChannelMode.{(channels == 1 ? "Sum" : "Tile")} }})", error.Message.Split('\n')[1]);
        Assert.Equal(expected, target.state_dict()["conv1"].data<float>().ToArray());
        Assert.Equal([$"'conv1' is {note}."], report.Notes);
        Assert.Equal(2, report.Loaded.Count);
    }

    [Fact]
    public void A_sum_for_several_channels_is_refused()
    {
        using var source = new StagedNet();
        using var target = new StagedNet(channels: 6);
        source.SaveWeights(folder.In("f"));
        var error = Assert.Throws<ArgumentException>(() => target.LoadWeights(folder.In("f"), new WeightOptions { InputChannels = InputChannelMode.Sum }));
        Assert.Contains("is for networks with one input channel; this one has 6. Mean and Tile are for any number.", error.Message);
    }

    [Fact]
    public void Only_the_first_convolution_is_changed()
    {
        using var source = new Holder(("conv1", ones(1, 3, 1, 1)), ("conv2", ones(1, 3, 1, 1)));
        using var target = new Holder(("conv1", ones(1, 3, 1, 1)), ("conv2", ones(1, 1, 1, 1)));
        source.SaveWeights(folder.In("f"));
        var error = Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f"), new WeightOptions { InputChannels = InputChannelMode.Mean }));
        Assert.Equal("conv2", Assert.Single(error.Report.Differing).Name);
    }

    [Fact]
    public void The_number_of_classes_may_differ_too_and_both_are_said()
    {
        using var source = new StagedNet();
        using var target = new StagedNet(channels: 1, classes: 7);
        source.SaveWeights(folder.In("f"));
        var lines = Assert.Throws<WeightMismatchException>(() => target.LoadWeights(folder.In("f"))).Message.Split('\n');
        Assert.StartsWith("'conv1.weight' takes 3 input channels", lines[1]);
        Assert.StartsWith("'fc' is for 10 classes in the file and for 7 in the network.", lines[2]);
    }
}
