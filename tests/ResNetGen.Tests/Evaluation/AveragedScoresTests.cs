using static TorchSharp.torch;

namespace ResNetGen.Tests.Evaluation;

public class AveragedScoresTests
{
    [Fact]
    public void Ten_crops_are_the_corners_and_the_centre_each_with_its_mirror_image()
    {
        using var network = new Watcher(images => zeros(images.shape[0], 2));
        using var images = arange(4f * 6).reshape(1, 1, 4, 6);

        using var scores = network.TenCropScores(images, side: 2);

        Assert.Equal(
            [
                [0, 1, 6, 7], [1, 0, 7, 6],
                [4, 5, 10, 11], [5, 4, 11, 10],
                [12, 13, 18, 19], [13, 12, 19, 18],
                [16, 17, 22, 23], [17, 16, 23, 22],
                [8, 9, 14, 15], [9, 8, 15, 14],
            ],
            network.Images);
    }

    [Fact]
    public void Scores_are_the_mean_of_the_probabilities_not_of_the_logits()
    {
        // The logit of class 0 is the pixel at the top left.
        using var network = new Watcher(images => cat([images[.., 0, ..1, 0], zeros(images.shape[0], 1)], 1));
        using var images = tensor(new float[] { 0, 8, 3, -2 }, [1, 1, 2, 2]);

        using var scores = network.TenCropScores(images, side: 1);

        double[] seen = [0, 0, 8, 8, 3, 3, -2, -2, 0, 0];
        var expected = seen.Average(logit => 1 / (1 + Math.Exp(-logit)));
        Assert.Equal(expected, scores[0, 0].item<float>(), 6);
        Assert.Equal(1 - expected, scores[0, 1].item<float>(), 6);
    }

    [Theory]
    [InlineData(300, 400, "224x298 256x341 384x512 480x640 640x853")]
    [InlineData(400, 300, "298x224 341x256 512x384 640x480 853x640")]
    public void The_papers_five_scales_keep_the_form_of_the_image(int height, int width, string expected)
    {
        using var network = new Watcher(images => zeros(images.shape[0], 2));
        using var images = zeros(2, 3, height, width);

        using var scores = network.MultiScaleScores(images);

        Assert.Equal([2, 2], scores.shape);
        var seen = network.Shapes.Select(shape => $"{shape[2]}x{shape[3]}").ToList();
        Assert.Equal(expected.Split(' ').SelectMany(size => new[] { size, size }), seen);
    }

    [Fact]
    public void Chosen_scales_are_shown_as_they_are_and_mirrored()
    {
        using var network = new Watcher(images => zeros(images.shape[0], 2));
        using var images = tensor(new float[] { 1, 3, 5, 7 }, [1, 1, 2, 2]);

        using var scores = network.MultiScaleScores(images, 2, 1);

        Assert.Equal([[1, 3, 5, 7], [3, 1, 7, 5], [4], [4]], network.Images);
    }

    [Fact]
    public void A_residual_network_takes_any_size_and_gives_probabilities()
    {
        using var network = new SmallNet();
        network.eval();
        using var images = randn(3, 2, 9, 12);
        using var scores = network.MultiScaleScores(images, 5, 9, 14);
        using var total = scores.sum(1);
        Assert.Equal([3, 4], scores.shape);
        Assert.False(scores.requires_grad);
        Assert.True(total.allclose(ones(3)));
    }

    [Fact]
    public void Bfloat16_is_averaged_in_float32_and_float64_stays()
    {
        foreach (var (type, expected) in ((ScalarType, ScalarType)[])[(ScalarType.BFloat16, ScalarType.Float32), (ScalarType.Float64, ScalarType.Float64)])
        {
            using var network = new SmallNet();
            network.to(type).eval();
            using var images = randn(1, 2, 6, 6, type);
            using var scores = network.TenCropScores(images, side: 4);
            Assert.Equal(expected, scores.dtype);
        }
    }

    [Fact]
    public void A_network_in_training_mode_is_refused()
    {
        using var network = new SmallNet();
        using var images = zeros(1, 2, 6, 6);
        var error = Assert.Throws<InvalidOperationException>(() => network.TenCropScores(images, side: 4));
        Assert.Contains("SmallNet is in training mode", error.Message);
        Assert.Contains("network.eval()", error.Message);
    }

    [Fact]
    public void A_network_without_a_head_is_refused()
    {
        using var network = new Watcher(images => images.clone());
        using var images = zeros(1, 2, 6, 6);
        var error = Assert.Throws<InvalidOperationException>(() => network.MultiScaleScores(images, 6));
        Assert.Contains("Watcher gives 1 x 2 x 6 x 6; scores are N x classes", error.Message);
    }

    [Fact]
    public void Images_that_cannot_be_cropped_or_resized_are_refused()
    {
        using var network = new Watcher(images => zeros(1, 2));
        using var images = zeros(1, 3, 200, 300);
        Assert.Contains("A crop of 224x224 does not fit into images of 200x300 pixels", Assert.Throws<ArgumentException>(() => network.TenCropScores(images)).Message);
        Assert.Contains("cannot have 0 pixels", Assert.Throws<ArgumentException>(() => network.MultiScaleScores(images, 0)).Message);
        using var single = zeros(3, 200, 300);
        Assert.Contains("N x C x H x W; these are 3 x 200 x 300", Assert.Throws<ArgumentException>(() => network.MultiScaleScores(single)).Message);
        Assert.Empty(network.Images);
    }

    [Fact]
    public void A_resized_image_has_no_pattern_that_it_had_not()
    {
        // Stripes of one pixel: without antialiasing every fourth pixel alone would decide.
        using var stripes = arange(32f).remainder(2).expand(1, 1, 32, 32);
        using var resized = stripes.ResizeShorterSide(8);
        using var inner = resized[.., .., 1..7, 1..7];
        Assert.True(inner.allclose(full([1, 1, 6, 6], 0.5f), atol: 0.01));
    }

    [Theory]
    [InlineData(5, 7)]
    [InlineData(12, 19)]
    [InlineData(30, 47)]
    public void Resizing_gives_what_a_TorchSharp_gives_that_interpolates_with_antialiasing_itself(int height, int width)
    {
        using var images = rand(2, 3, 12, 19);
        using var resized = images.ResizeShorterSide(height);
        using var expected = nn.functional.interpolate(images, [height, width], mode: InterpolationMode.Bilinear, align_corners: false, antialias: true);
        Assert.Equal(expected.shape, resized.shape);
        Assert.True(resized.allclose(expected, rtol: 0, atol: 0));
    }

    [Fact]
    public void Nothing_but_the_scores_is_left()
    {
        using var network = new Watcher(images => zeros(1, 2));
        using var images = randn(1, 2, 6, 6);
        using var scope = NewDisposeScope();
        using var scores = network.MultiScaleScores(images, 4, 6);
        Assert.Equal(1, scope.DisposablesCount);
    }
}
