using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Tests;

public class WeightTests
{
    /// <summary>By the formula of arXiv:1903.10520, over each filter by itself.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(18)]
    [InlineData(1000)]
    public void Standardized_filters_are_the_same_in_pieces_of_any_length(int length)
    {
        var numbers = Runtime.Doubles(5 * 18);
        var weight = new StandardizedFilters(new GivenWeight([5, 2, 3, 3], numbers), 1e-6);

        var actual = weight.Pieces(length).SelectMany(piece => piece.ToArray()).ToArray();

        var expected = numbers.Chunk(18).SelectMany(filter =>
        {
            var mean = filter.Average();
            var deviation = Math.Sqrt(filter.Average(number => (number - mean) * (number - mean)) + 1e-6);
            return filter.Select(number => (number - mean) / deviation);
        }).ToArray();
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void A_folded_norm_is_the_norm_behind_the_convolution()
    {
        var (weight, bias) = (Runtime.Doubles(6), Runtime.Doubles(3, seed: 6));
        var (gamma, beta, mean) = (Runtime.Doubles(3, seed: 7), Runtime.Doubles(3, seed: 8), Runtime.Doubles(3, seed: 9));
        double[] variance = [0.5, 1, 2];
        var scale = new ChannelScale(One(gamma), One(beta), One(mean), One(variance), 1e-3);

        var folded = new ScaledFilters(new GivenWeight([3, 2], weight), scale).All();
        var offset = scale.Bias(One(bias)).All();

        for (var i = 0; i < 3; i++)
        {
            // Two inputs of 1 and -2.
            var convolved = weight[2 * i] - (2 * weight[(2 * i) + 1]) + bias[i];
            var expected = ((convolved - mean[i]) / Math.Sqrt(variance[i] + 1e-3) * gamma[i]) + beta[i];
            Assert.Equal(expected, folded[2 * i] - (2 * folded[(2 * i) + 1]) + offset[i], 1e-12);
        }

        static GivenWeight One(double[] numbers) => new([numbers.Length], numbers);
    }
}
