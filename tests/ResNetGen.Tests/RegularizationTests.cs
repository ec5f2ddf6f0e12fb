using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

public class RegularizationTests
{
    [Fact]
    public void Drop_path_drops_or_scales_whole_samples()
    {
        manual_seed(1);
        using var dropped = ones(64, 3, 2, 2).DropPath(0.25, training: true);

        var samples = dropped.reshape(64, -1);
        var first = samples.select(1, 0).data<float>().ToArray();
        Assert.All(first, value => Assert.True(value == 0 || Math.Abs(value - (1 / 0.75f)) < 1e-6, value.ToString()));
        Assert.Contains(0, first);
        Assert.Contains(first, value => value > 1);
        Assert.True(samples.eq(samples.select(1, 0).unsqueeze(1)).all().item<bool>());
    }

    [Fact]
    public void Drop_path_keeps_the_expectation()
    {
        manual_seed(1);
        using var dropped = ones(20_000, 1, 1, 1).DropPath(0.25, training: true);

        // The standard deviation of the mean is sqrt(p / (1 - p) / n) = 0.0041.
        Assert.Equal(1, dropped.mean().item<float>(), 0.02);
    }

    [Fact]
    public void Drop_path_passes_the_gradient_of_kept_samples_only()
    {
        manual_seed(1);
        var input = ones(64, 1, 1, 1).requires_grad_();
        using var dropped = input.alias().DropPath(0.5, training: true);

        dropped.sum().backward();

        Assert.True(input.grad!.eq(dropped.detach()).all().item<bool>());
    }

    [Fact]
    public void Drop_path_of_probability_1_gives_zeros() => Assert.Equal(0, ones(4, 1, 1, 1).DropPath(1, training: true).sum().item<float>());

    [Fact]
    public void Dropout_drops_or_scales_single_elements()
    {
        manual_seed(1);
        using var dropped = ones(10_000).Dropout(0.2, training: true);

        var values = dropped.data<float>().ToArray();
        Assert.All(values, value => Assert.True(value == 0 || Math.Abs(value - 1.25f) < 1e-6, value.ToString()));
        // The standard deviation is 40.
        Assert.InRange(values.Count(value => value == 0), 1_800, 2_200);
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0.0, true)]
    public void Nothing_happens_outside_of_training_or_with_probability_0(double probability, bool training)
    {
        using var tensor = rand(4, 2, 2, 2);

        Assert.Same(tensor, tensor.DropPath(probability, training));
        Assert.Same(tensor, tensor.Dropout(probability, training));
        Assert.False(tensor.IsInvalid);
    }

    [Fact]
    public void In_training_the_input_is_disposed()
    {
        var path = ones(2, 1, 1, 1);
        var elements = ones(2, 1, 1, 1);

        using var a = path.DropPath(0.5, training: true);
        using var b = elements.Dropout(0.5, training: true);

        Assert.True(path.IsInvalid && elements.IsInvalid);
    }
}
