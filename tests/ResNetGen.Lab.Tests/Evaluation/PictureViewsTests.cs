using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Tests.Data.Photos;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Tests.Evaluation;

/// <summary>Views of photographs are taken from the photograph, and not from the square that it is seen by otherwise.</summary>
public sealed class PictureViewsTests : IDisposable
{
    private static readonly ResizedCrop view = new(256, 256, 224, IsRandom: false);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(10, null, "", "ten crops of 224x224 of each photograph at a shorter side of 256 (corners and centre, mirrored too), probabilities averaged")]
    [InlineData(10, null, "224,480", "ten crops of 224x224 of each photograph at shorter sides of 224, 480 (corners and centre, mirrored too), probabilities averaged")]
    [InlineData(10, 96, "", "ten crops of 96x96 of each photograph at a shorter side of 256 (corners and centre, mirrored too), probabilities averaged")]
    [InlineData(1, null, "224,480", "whole photographs at shorter sides of 224, 480, mirrored too, probabilities averaged")]
    [InlineData(1, null, "", "one view of each image, the whole of it")]
    public void What_is_done_to_photographs_is_said(int crops, int? side, string scales, string expected) =>
        Assert.Equal(expected, Choose(crops, side, scales).Description);

    [Theory]
    [InlineData(10, 257, "", "A crop of 257x257 does not fit into photographs with a shorter side of 256: --crop-side can be 256 at most.")]
    [InlineData(10, null, "200,480", "A crop of 224x224 does not fit into photographs with a shorter side of 200: --crop-side can be 200 at most.")]
    [InlineData(1, 100, "224", "choose one")]
    public void Crops_that_photographs_have_no_room_for_are_refused(int crops, int? side, string scales, string says) =>
        Assert.Contains(says, Assert.Throws<LabException>(() => Choose(crops, side, scales)).Message);

    /// <summary>Of one picture 60 pixels wide and 40 high.</summary>
    [Theory]
    [InlineData(24, "10 of 24x24 10 of 24x24")]
    [InlineData(null, "2 of 32x48 2 of 40x60")]
    public void A_network_sees_ten_crops_or_the_whole_of_the_photograph_at_each_scale(int? crop, string seen)
    {
        var network = new Sizes();

        var result = Evaluate(network, Photographs(60, 40), new PictureViews([32, 40], crop));

        Assert.Equal(seen, string.Join(' ', network.Seen.Chunk(crop is null ? 2 : 10).Select(views => $"{views.Length} of {Assert.Single(views.Distinct())}")));
        Assert.Equal(1, result.Images);
    }

    /// <summary>Red grows to the right, so a corner has less or more of it than the middle; in memory the same picture gives the same scores.</summary>
    [Fact]
    public void The_crops_of_a_photograph_are_those_of_its_pixels()
    {
        var photographs = Photographs(60, 40);
        var (planes, size) = photographs.Whole(0, 40, PictureViews.MostPixels);
        var inMemory = new ImageSet(planes, [0], size);

        Assert.Equal(new ImageSize(3, 40, 60), size);
        Assert.Equal(Evaluate(new Means(), inMemory, new TenCrops(24)).Answers.Probabilities(0), Evaluate(new Means(), photographs, new PictureViews([40], 24)).Answers.Probabilities(0));
        Assert.NotEqual(Evaluate(new Means(), inMemory, new CentreCrop(24)).Answers.Probabilities(0), Evaluate(new Means(), photographs, new PictureViews([40], 24)).Answers.Probabilities(0));
    }

    [Fact]
    public void The_window_of_a_view_is_a_part_of_the_whole()
    {
        var photographs = Photographs(61, 90);

        var (planes, size) = photographs.Whole(0, 33, PictureViews.MostPixels);
        var window = photographs.Seen(new ResizedCrop(33, 33, 21, IsRandom: false)).Image(0).ToArray();

        Assert.Equal(new ImageSize(3, 48, 33), size);
        var (top, left) = (14, 6);
        for (var i = 0; i < window.Length; i++)
            Assert.Equal(planes[(i / 441 * size.Height * size.Width) + (((i / 21 % 21) + top) * size.Width) + (i % 21) + left], window[i]);
    }

    [Fact]
    public void A_photograph_like_a_ribbon_is_refused_with_its_name_before_it_fills_the_memory()
    {
        var photographs = Photographs(2_000, 10);

        var failure = Assert.Throws<LabException>(() => Evaluate(new Sizes(), photographs, new PictureViews([480], null)));

        Assert.Equal($"'{folder.In("a.jpg")}' has 2000x10 pixels: with a shorter side of 480 it would have more than 4,000,000. Smaller --scales may do, or leave it out.", failure.Message);
    }

    private static IScoring Choose(int crops, int? side, string scales) =>
        Scorings.Choose(crops, side, [.. scales.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], new(3, 224, 224), view);

    private static EvaluationResult Evaluate(nn.Module<Tensor, Tensor> network, ImageSet images, IScoring scoring) =>
        Evaluator.Evaluate(network, images, 2, PixelNormalization.Of(NormalizationKind.None, images), scoring, 1, new("cpu"));

    private ImageSet Photographs(int width, int height)
    {
        folder.Write("a.jpg", Pictures.Smooth(width, height));
        return new(new Lab.Data.Photos.PhotoStore([new(folder.In("a.jpg"), 0)], new(0)));
    }

    /// <summary>Notes what it is given.</summary>
    private sealed class Sizes() : nn.Module<Tensor, Tensor>(nameof(Sizes))
    {
        public List<string> Seen { get; } = [];

        public override Tensor forward(Tensor input)
        {
            Seen.Add($"{input.shape[2]}x{input.shape[3]}");
            return zeros(input.shape[0], 2);
        }
    }

    /// <summary>Its scores are the means of the middle columns' red and of all green.</summary>
    private sealed class Means() : nn.Module<Tensor, Tensor>(nameof(Means))
    {
        public override Tensor forward(Tensor input) => stack([input[.., 0, .., ..8].mean([1, 2]) * 5, input[.., 1].mean([1, 2])], 1);
    }
}
