using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

/// <summary>Moments of 3x3 convolutions from 64 to 256 channels in 2 groups: fan-in 288, fan-out 2304.</summary>
public class InitializationTests
{
    private const double FanIn = 32 * 9;

    private const double FanOut = 256 * 9;

    [Fact]
    public void Kaiming_fan_out_is_normal_with_variance_2_over_fan_out() => AssertMoments(Initialization.KaimingFanOut, 2 / FanOut, kurtosis: 3);

    [Fact]
    public void Kaiming_fan_in_is_normal_with_variance_2_over_fan_in() => AssertMoments(Initialization.KaimingFanIn, 2 / FanIn, kurtosis: 3);

    [Fact]
    public void Xavier_is_uniform_with_variance_2_over_both() => AssertMoments(Initialization.Xavier, 2 / (FanIn + FanOut), kurtosis: 1.8);

    [Fact]
    public void Only_2D_convolutions_are_initialised()
    {
        using var network = nn.Sequential(nn.Linear(4, 4), nn.Conv1d(4, 4, 3), nn.BatchNorm2d(4), nn.Conv2d(4, 4, 3));
        var before = network.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.clone());

        Initialization.KaimingFanOut(network);

        var changed = network.state_dict().Where(entry => !entry.Value.eq(before[entry.Key]).all().item<bool>()).Select(entry => entry.Key);
        Assert.Equal(["3.weight"], changed);
    }

    [Fact]
    public void Group_norm_starts_as_PyTorchs()
    {
        using var norm = Normalization.GroupNorm(groups: 2, channels: 6);

        Assert.Equal(6, norm.weight.sum().item<float>());
        Assert.Equal(0, norm.bias!.abs().sum().item<float>());
        Assert.Equal(2, norm.num_groups);
        Assert.True(norm.weight.requires_grad);
    }

    private static void AssertMoments(Action<nn.Module> initialize, double variance, double kurtosis)
    {
        manual_seed(1);
        var convolution = nn.Conv2d(64, 256, 3, groups: 2);
        using var network = nn.Sequential(convolution);
        initialize(network);

        using var weight = convolution.weight.detach().to(ScalarType.Float64);
        // 73,728 numbers: a standard deviation of 0.5 % for the variance and below 2 % for the kurtosis.
        Assert.Equal(0, weight.mean().item<double>() / Math.Sqrt(variance), 0.02);
        Assert.Equal(1, weight.square().mean().item<double>() / variance, 0.03);
        Assert.Equal(kurtosis, weight.square().square().mean().item<double>() / (variance * variance), 0.15);
    }
}
