using TorchSharp.Modules;
using static TorchSharp.torch;
using Generated = ResNetGen.Testing.Generated;

namespace ResNetGen.Networks.Tests;

/// <summary>Fresh weights have the distribution that <c>init</c> names, seen by their moments.</summary>
public class InitializationTests
{
    [Fact]
    public void Kaiming_fan_out_is_normal_with_variance_2_over_fan_out()
    {
        using var network = Make(() => new Generated.FanOutStart());
        AssertNormal(network, convolution => 2.0 / FanOut(convolution));
    }

    [Fact]
    public void Kaiming_fan_in_is_normal_with_variance_2_over_fan_in()
    {
        using var network = Make(() => new Generated.FanInStart());
        AssertNormal(network, convolution => 2.0 / FanIn(convolution));
    }

    [Fact]
    public void Xavier_is_uniform_with_variance_2_over_both_fans()
    {
        using var network = Make(() => new Generated.XavierStart());
        AssertUniform(network, convolution => 2.0 / (FanIn(convolution) + FanOut(convolution)));
    }

    [Fact]
    public void The_default_is_PyTorchs_uniform_with_variance_1_over_3_fan_in()
    {
        using var network = Make(() => new Generated.DefaultStart());
        AssertUniform(network, convolution => 1.0 / (3 * FanIn(convolution)));
    }

    [Fact]
    public void The_classifier_keeps_PyTorchs_start_whatever_the_convolutions_have()
    {
        using var network = Make(() => new Generated.FanOutStart());
        var classifier = network.modules().OfType<Linear>().Single();
        var bound = 1 / Math.Sqrt(classifier.weight.shape[1]);

        Assert.InRange(Values(classifier.weight).Max(Math.Abs), 0.9 * bound, bound);
        Assert.InRange(Values(classifier.bias!).Max(Math.Abs), 0.5 * bound, bound);
    }

    [Fact]
    public void A_network_whose_weights_will_be_loaded_keeps_the_numbers_of_TorchSharps_convolutions()
    {
        using var network = Make(() => GeneratedNetwork.SkipInit(() => new Generated.XavierStart()));
        AssertUniform(network, convolution => 1.0 / (3 * FanIn(convolution)));
    }

    [Fact]
    public void Initial_weights_are_left_out_for_one_network_on_one_thread_alone()
    {
        Generated.XavierStart? other = null;
        Assert.Throws<InvalidOperationException>(() => GeneratedNetwork.SkipInit<Generated.XavierStart>(() =>
        {
            var thread = new Thread(() => other = (Generated.XavierStart)Make(() => new Generated.XavierStart()));
            thread.Start();
            thread.Join();
            throw new InvalidOperationException();
        }));

        using var later = Make(() => new Generated.XavierStart());
        AssertUniform(later, convolution => 2.0 / (FanIn(convolution) + FanOut(convolution)));
        using (other)
            AssertUniform(other!, convolution => 2.0 / (FanIn(convolution) + FanOut(convolution)));
    }

    private static nn.Module<Tensor, Tensor> Make(Func<nn.Module<Tensor, Tensor>> create)
    {
        manual_seed(3);
        return create();
    }

    private static void AssertNormal(nn.Module network, Func<Conv2d, double> variance) => Assert.All(Convolutions(network), convolution =>
    {
        var deviation = Math.Sqrt(variance(convolution));
        AssertMoments(convolution, deviation);
        // One normal number in 370 is further off than three deviations; a uniform one never is further than 1.73.
        Assert.True(Values(convolution.weight).Max(Math.Abs) > 2.5 * deviation);
    });

    private static void AssertUniform(nn.Module network, Func<Conv2d, double> variance) => Assert.All(Convolutions(network), convolution =>
    {
        var deviation = Math.Sqrt(variance(convolution));
        AssertMoments(convolution, deviation);
        var bound = Math.Sqrt(3) * deviation;
        Assert.InRange(Values(convolution.weight).Max(Math.Abs), 0.98 * bound, 1.000001 * bound);
    });

    /// <summary>Within five standard errors of the moment: one run in a million fails by chance, and the seed is fixed.</summary>
    private static void AssertMoments(Conv2d convolution, double deviation)
    {
        var values = Values(convolution.weight);
        Assert.InRange(values.Average(), -5 * deviation / Math.Sqrt(values.Length), 5 * deviation / Math.Sqrt(values.Length));
        var spread = Math.Sqrt(values.Average(value => value * value));
        Assert.InRange(spread / deviation, 1 - (5 / Math.Sqrt(2.0 * values.Length)), 1 + (5 / Math.Sqrt(2.0 * values.Length)));
    }

    private static IEnumerable<Conv2d> Convolutions(nn.Module network)
    {
        List<Conv2d> convolutions = [.. network.modules().OfType<Conv2d>()];
        // The stem, two blocks of three, and a shortcut where the width changes.
        Assert.Equal(8, convolutions.Count);
        return convolutions;
    }

    private static long FanIn(Conv2d convolution) => convolution.weight.numel() / convolution.weight.shape[0];

    /// <summary>As PyTorch counts it: groups do not divide it.</summary>
    private static long FanOut(Conv2d convolution) => convolution.weight.numel() / convolution.weight.shape[1];

    private static double[] Values(Tensor tensor)
    {
        using var wide = tensor.detach().to(ScalarType.Float64);
        return wide.data<double>().ToArray();
    }
}
