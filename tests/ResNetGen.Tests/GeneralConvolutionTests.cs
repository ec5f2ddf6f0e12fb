using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

public class GeneralConvolutionTests
{
    [Theory]
    [InlineData(1, 1, 0, 1, 1, 1e-6)]
    [InlineData(3, 1, 1, 1, 1, 1e-6)]
    [InlineData(3, 2, 2, 2, 4, 1e-8)]
    [InlineData(7, 2, 3, 1, 1, 0.1)]
    public void A_standardized_convolution_is_its_formula(int kernel, int stride, int padding, int dilation, int groups, double epsilon)
    {
        using var module = new GeneralConvolution(8, 12, kernel, stride, padding, dilation, groups, bias: true, standardization: epsilon).to(ScalarType.Float64);
        using var input = randn(2, 8, 17, 20, ScalarType.Float64);
        var (weight, bias) = (module.get_parameter("weight")!, module.get_parameter("bias")!);

        using var output = module.call(input);

        long[] filter = [1, 2, 3];
        var centred = weight - weight.mean(filter, keepdim: true);
        var variance = centred.square().mean(filter, keepdim: true);
        var expected = nn.functional.conv2d(
            input, centred / (variance + epsilon).sqrt(), bias, [stride, stride], [padding, padding], [dilation, dilation], groups);
        Assert.True(expected.allclose(output, 1e-10, 1e-12));
        Assert.Equal([12, 8 / groups, kernel, kernel], weight.shape);
    }

    /// <summary>Shifting or scaling a filter changes nothing, so that its gradient is orthogonal to both.</summary>
    [Fact]
    public void Gradients_go_through_the_standardization()
    {
        using var module = new GeneralConvolution(4, 6, 3, padding: 1, bias: false, standardization: 1e-18).to(ScalarType.Float64);
        using var input = randn(2, 4, 9, 9, ScalarType.Float64);
        var weight = module.get_parameter("weight")!;

        module.call(input).square().sum().backward();

        var gradient = weight.grad!;
        Assert.True(gradient.abs().max().item<double>() > 0.1);
        Assert.True(gradient.sum([1, 2, 3]).abs().max().item<double>() < 1e-8);
        Assert.True((gradient * weight).sum([1, 2, 3]).abs().max().item<double>() < 1e-8);
    }

    /// <summary>PyTorch's convolutions start uniform within 1 / sqrt(fan-in).</summary>
    [Fact]
    public void Its_parameters_start_where_a_plain_convolutions_do()
    {
        using var module = new GeneralConvolution(16, 64, 3, groups: 4);
        var bound = 1 / Math.Sqrt(4 * 9);

        Assert.Equal(["bias", "weight"], module.state_dict().Keys.Order());
        Assert.All(module.parameters(), parameter => Assert.InRange(parameter.abs().max().item<float>(), 0.9 * bound, bound + 1e-6));
        Assert.Equal(bound / Math.Sqrt(3), module.get_parameter("weight")!.std().item<float>(), 0.005);
        Assert.All(module.parameters(), parameter => Assert.True(parameter.requires_grad));
    }

    [Fact]
    public void Without_standardization_it_is_a_plain_convolution()
    {
        using var module = new GeneralConvolution(4, 6, 3, stride: 2, padding: 1);
        using var input = randn(2, 4, 9, 9);

        using var output = module.call(input);

        using var expected = nn.functional.conv2d(input, module.get_parameter("weight")!, module.get_parameter("bias")!, [2L, 2L], [1L, 1L]);
        Assert.True(expected.equal(output).all().item<bool>());
    }

    [Fact]
    public void An_initialisation_reaches_its_weight_and_not_its_bias()
    {
        using var network = nn.Sequential(new GeneralConvolution(16, 32, 3, standardization: 1e-6));
        var bias = network.state_dict()["0.bias"].clone();

        Initialization.KaimingFanOut(network);

        Assert.Equal(Math.Sqrt(2.0 / (32 * 9)), network.state_dict()["0.weight"].std().item<float>(), 0.005);
        Assert.True(bias.equal(network.state_dict()["0.bias"]).all().item<bool>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Folded_it_is_a_plain_convolution_with_the_same_result(bool hasNorm)
    {
        using var module = new GeneralConvolution(8, 12, 3, stride: 2, padding: 1, groups: 2, standardization: 1e-6).to(ScalarType.Float64);
        using var norm = nn.BatchNorm2d(12).to(ScalarType.Float64);
        nn.init.uniform_(norm.weight!, 0.5, 1.5);
        nn.init.uniform_(norm.bias!, -1, 1);
        nn.init.uniform_(norm.running_var!, 0.5, 2);
        norm.eval();
        using var input = randn(2, 8, 9, 12, ScalarType.Float64);
        using var none = no_grad();
        using var expected = hasNorm ? norm.call(module.call(input)) : module.call(input);

        using var folded = Folding.Fold(module, hasNorm ? norm : null);

        Assert.IsType<Conv2d>(folded);
        using var actual = folded.call(input);
        Assert.True(expected.allclose(actual, 1e-10, 1e-12));
        Assert.All(folded.parameters(), parameter => Assert.False(parameter.requires_grad));
    }

    /// <summary>Its parameters are asked for by name each time, because a conversion gives it others.</summary>
    [Fact]
    public void It_computes_in_the_type_that_it_is_converted_to()
    {
        using var module = new GeneralConvolution(4, 6, 3, standardization: 1e-6);
        using var input = randn(2, 4, 9, 9, ScalarType.Float64);

        using var output = module.to(ScalarType.Float64).call(input);

        Assert.Equal(ScalarType.Float64, output.dtype);
        Assert.All(module.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
    }
}
