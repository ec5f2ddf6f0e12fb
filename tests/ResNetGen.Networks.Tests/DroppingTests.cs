using ResNetGen.Networks.Tests.Support;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>
/// Stochastic depth and dropout against their definitions. The networks have no norm: without drops, training is evaluation.
/// </summary>
public class DroppingTests
{
    private const int Samples = 2000;

    [Theory]
    [InlineData("layer1.1", 8, 0.1)]
    [InlineData("layer1.2", 8, 0.2)]
    [InlineData("layer2.1", 16, 0.4)]
    [InlineData("layer2.2", 16, 0.5)]
    public void Block_i_of_n_drops_a_samples_path_with_rate_i_over_n_minus_1(string name, int channels, double probability)
    {
        manual_seed(5);
        using var network = new Generated.DroppedPaths();
        var block = Modules.Find(network, name);
        using var withoutGradients = no_grad();
        using var input = randn(Samples, channels, 3, 3);

        using var whole = Path(block, input, training: false);
        using var dropped = Path(block, input, training: true);

        // Each sample's path is zero as a whole, or the whole path scaled up so that the mean stays.
        var scales = Scales(dropped, whole);
        Assert.All(scales, scale => Assert.True(scale == 0 || Math.Abs(scale - (1 / (1 - probability))) < 1e-3, $"{scale}"));
        AssertShare(probability, scales.Count(scale => scale == 0), Samples);
    }

    [Fact]
    public void The_first_block_never_drops_its_path()
    {
        using var network = new Generated.DroppedPaths();
        var block = Modules.Find(network, "layer1.0");
        using var withoutGradients = no_grad();
        using var input = randn(64, 8, 3, 3);

        using var whole = Path(block, input, training: false);
        using var kept = Path(block, input, training: true);

        Assert.Equal(0, Closeness.LargestDifference(whole, kept));
    }

    [Theory]
    [InlineData("layer1.1.conv1", 0)]
    [InlineData("layer1.1.conv2", 0.4)]
    [InlineData("layer2.0.conv2", 0.4)]
    [InlineData("fc", 0.25)]
    public void Elements_are_dropped_before_a_blocks_later_convolutions_and_before_the_classifier(string layer, double probability)
    {
        manual_seed(5);
        using var network = new Generated.DroppedElements();
        using var withoutGradients = no_grad();
        using var input = randn(64, 3, 16, 16);

        var dropped = InputOf(network, layer, input, training: true);

        // tanh and averages of it are never quite zero: a zero has been dropped.
        AssertShare(probability, dropped.Count(value => value == 0), dropped.Length);
    }

    [Fact]
    public void A_kept_element_is_scaled_so_that_the_mean_stays()
    {
        using var network = new Generated.DroppedElements();
        using var withoutGradients = no_grad();
        using var input = randn(4, 3, 16, 16);

        // Nothing is dropped before this layer, so that what it sees differs by its own dropout alone.
        var whole = InputOf(network, "layer1.0.conv2", input, training: false);
        var dropped = InputOf(network, "layer1.0.conv2", input, training: true);

        Assert.All(whole.Zip(dropped), pair => Assert.True(
            pair.Second == 0 || Math.Abs(pair.Second - (pair.First / 0.6)) < 1e-5, $"{pair.First} became {pair.Second}"));
    }

    /// <summary>What the block adds to its input.</summary>
    private static Tensor Path(nn.Module<Tensor, Tensor> block, Tensor input, bool training)
    {
        block.train(training);
        using var output = block.call(input);
        return output - input;
    }

    /// <summary>For each sample the factor between two tensors, by least squares.</summary>
    private static double[] Scales(Tensor scaled, Tensor whole)
    {
        using var products = (scaled * whole).sum([1, 2, 3]);
        using var squares = (whole * whole).sum([1, 2, 3]);
        using var factors = (products / squares).to(ScalarType.Float64);
        return factors.data<double>().ToArray();
    }

    private static float[] InputOf(nn.Module<Tensor, Tensor> network, string layer, Tensor input, bool training)
    {
        float[] seen = [];
        var hook = Modules.Find(network, layer).register_forward_hook((_, given, output) =>
        {
            seen = given.data<float>().ToArray();
            return output;
        });
        network.train(training);
        network.call(input).Dispose();
        hook.remove();
        return seen;
    }

    /// <summary>Within five standard deviations of a binomial count.</summary>
    private static void AssertShare(double probability, int count, int total)
    {
        var slack = 5 * Math.Sqrt(probability * (1 - probability) / total);
        Assert.InRange((double)count / total, probability - slack, probability + slack);
    }
}
