using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

public class ZeroPaddingTests
{
    [Theory]
    [InlineData(2, 5, 3)]
    [InlineData(2, 4, 2)]
    [InlineData(3, 7, 3)]
    [InlineData(1, 4, 4)]
    public void Every_strideth_pixel_is_kept_and_channels_of_zeros_follow(int stride, int side, int expected)
    {
        using var input = rand(2, 3, side, side);
        using var padded = input.ZeroPad(stride, channels: 8);

        Assert.Equal([2, 8, expected, expected], padded.shape);
        for (var y = 0; y < expected; y++)
        {
            for (var x = 0; x < expected; x++)
                Assert.Equal(input[1, 2, y * stride, x * stride].item<float>(), padded[1, 2, y, x].item<float>());
        }

        Assert.Equal(0, padded.slice(1, 3, 8, 1).abs().sum().item<float>());
    }

    [Fact]
    public void Without_new_channels_only_pixels_are_taken()
    {
        using var input = rand(1, 3, 4, 4);
        using var padded = input.ZeroPad(2, channels: 3);

        Assert.Equal([1, 3, 2, 2], padded.shape);
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void Nothing_but_the_result_is_left()
    {
        using var input = rand(1, 3, 4, 4);
        using var scope = NewDisposeScope();
        using var padded = input.ZeroPad(2, channels: 8);

        Assert.Equal(1, scope.DisposablesCount);
    }
}
