using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Evaluation;

public sealed class ScoringTests
{
    private static readonly ImageSize Images = new(3, 32, 40);

    [Theory]
    [InlineData(1, null, "one view of each image, the whole of it")]
    [InlineData(1, 24, "one view of each image, the 24x24 pixels in its centre")]
    [InlineData(10, null, "ten crops of 28x28 of each image (corners and centre, mirrored too), probabilities averaged")]
    [InlineData(10, 32, "ten crops of 32x32 of each image (corners and centre, mirrored too), probabilities averaged")]
    public void What_is_done_is_said(int crops, int? side, string expected) => Assert.Equal(expected, Scorings.Choose(crops, side, [], Images).Description);

    [Fact]
    public void Scales_are_said_too() =>
        Assert.Equal("whole images resized to shorter sides of 24, 32, mirrored too, probabilities averaged", Scorings.Choose(1, null, [24, 32], Images).Description);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public void A_crop_larger_than_the_images_is_refused(int crops) =>
        Assert.Contains("--crop-side can be 32 at most", Assert.Throws<LabException>(() => Scorings.Choose(crops, 33, [], Images)).Message);

    [Theory]
    [InlineData(10, null)]
    [InlineData(1, 28)]
    public void Scales_and_crops_exclude_each_other(int crops, int? side) =>
        Assert.Contains("choose one", Assert.Throws<LabException>(() => Scorings.Choose(crops, side, [32], Images)).Message);

    [Fact]
    public void The_centre_crop_is_the_middle()
    {
        using var scope = NewDisposeScope();
        var images = arange(0, 36, ScalarType.Float32).reshape(1, 1, 6, 6);

        var seen = new CentreCrop(2).Scores(new Flat(), images);

        Assert.Equal([14f, 15, 20, 21], seen.data<float>().ToArray());
    }

    private sealed class Flat() : nn.Module<Tensor, Tensor>(nameof(Flat))
    {
        public override Tensor forward(Tensor input) => input.contiguous().flatten(1);
    }
}
