using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tests;

/// <summary>TensorFlow's rule: of n pixels ceil(n / s), with max(0, (ceil(n / s) - 1) s + d (K - 1) + 1 - n) pixels of padding, an odd one at the end. Worked out by hand.</summary>
public class SamePaddingTests
{
    [Theory]
    [InlineData(224, 7, 2, 1, 2, 3)]
    [InlineData(225, 7, 2, 1, 3, 3)]
    [InlineData(112, 3, 2, 1, 0, 1)]
    [InlineData(113, 3, 2, 1, 1, 1)]
    [InlineData(5, 3, 1, 1, 1, 1)]
    [InlineData(5, 2, 1, 1, 0, 1)]
    [InlineData(5, 4, 1, 1, 1, 2)]
    [InlineData(10, 3, 3, 1, 1, 1)]
    [InlineData(11, 3, 3, 1, 0, 1)]
    [InlineData(12, 3, 3, 1, 0, 0)]
    [InlineData(13, 5, 4, 1, 2, 2)]
    [InlineData(14, 5, 4, 1, 1, 2)]
    [InlineData(15, 5, 4, 1, 1, 1)]
    [InlineData(16, 5, 4, 1, 0, 1)]
    [InlineData(8, 2, 4, 1, 0, 0)]
    [InlineData(9, 2, 4, 1, 0, 1)]
    [InlineData(7, 1, 2, 1, 0, 0)]
    [InlineData(9, 3, 1, 2, 2, 2)]
    [InlineData(10, 3, 2, 2, 1, 2)]
    [InlineData(9, 2, 1, 3, 1, 2)]
    [InlineData(1, 7, 2, 1, 3, 3)]
    [InlineData(2, 7, 2, 1, 2, 3)]
    public void Padding_is_TensorFlows_and_the_other_way_round_CNTKs(long size, int kernel, int stride, int dilation, long less, long more)
    {
        Assert.Equal((less, more), new SameWindow(kernel, stride, dilation, SamePadding.Upper).Padding(size));
        Assert.Equal((more, less), new SameWindow(kernel, stride, dilation, SamePadding.Lower).Padding(size));
    }

    /// <summary>A row of 1, 2, 3, 4 under a window of three at stride 2, whose padding is one pixel.</summary>
    [Theory]
    [InlineData(SamePadding.Upper, new float[] { 1 + 2 + 3, 3 + 4 }, new float[] { -1, -3 }, new float[] { 2, 3.5f })]
    [InlineData(SamePadding.Lower, new float[] { 1 + 2, 2 + 3 + 4 }, new float[] { -1, -2 }, new float[] { 1.5f, 3 })]
    public void A_row_of_four_pixels_is_worked_out_by_hand(SamePadding side, float[] sums, float[] maxima, float[] means)
    {
        using var row = tensor(new float[] { 1, 2, 3, 4 }).reshape(1, 1, 1, 4);
        using var convolution = new GeneralConvolution(1, 1, 3, stride: 2, bias: false, same: side);
        nn.init.ones_(convolution.get_parameter("weight")!);
        using var average = SamePool2d.Average(3, 2, side);
        using var maximum = SamePool2d.Max(3, 2, side);

        Assert.Equal(sums, convolution.call(row).data<float>().ToArray());
        Assert.Equal(maxima, row.neg().MaxPoolSame(3, 2, side).data<float>().ToArray());
        Assert.Equal(means, row.AvgPoolSame(3, 2, side).data<float>().ToArray());
        Assert.Equal(means, average.call(row).data<float>().ToArray());
        Assert.Equal(maxima, maximum.call(row.neg()).data<float>().ToArray());
    }

    public static TheoryData<int, int, int, SamePadding> Windows { get; } = new MatrixTheoryData();

    [Theory]
    [MemberData(nameof(Windows))]
    public void Every_size_gives_the_ceiling_of_its_stride_and_what_explicit_padding_gives(int kernel, int stride, int dilation, SamePadding side)
    {
        using var convolution = new GeneralConvolution(2, 3, kernel, stride, dilation: dilation, same: side);
        using var folded = Folding.Fold(convolution);
        var (weight, bias) = (convolution.get_parameter("weight")!, convolution.get_parameter("bias")!);
        using var none = no_grad();
        for (var height = 1; height <= 9; height++)
        {
            var width = (2 * height) + 1;
            using var map = randn(1, 2, height, width);

            using var actual = convolution.call(map);
            using var inferred = folded.call(map);

            var (vertical, horizontal) = (Explicit(height, kernel, stride, dilation, side), Explicit(width, kernel, stride, dilation, side));
            using var padded = nn.functional.pad(map, [horizontal.Before, horizontal.After, vertical.Before, vertical.After]);
            using var expected = nn.functional.conv2d(padded, weight, bias, [stride, stride], [0L, 0L], [dilation, dilation]);
            Assert.Equal([1, 3, (height + stride - 1) / stride, (width + stride - 1) / stride], actual.shape);
            Assert.True(expected.allclose(actual, 1e-5, 1e-6), $"{height}x{width}");
            Assert.True(expected.allclose(inferred, 1e-5, 1e-6), $"{height}x{width}, folded");
        }
    }

    /// <summary>Stride 1 and an odd kernel: as many pixels on each side, whatever the map, so that the inference form needs no padding of its own.</summary>
    [Theory]
    [InlineData(3, 1, 1, true)]
    [InlineData(1, 2, 1, true)]
    [InlineData(3, 1, 2, true)]
    [InlineData(2, 1, 2, true)]
    [InlineData(2, 1, 1, false)]
    [InlineData(3, 2, 1, false)]
    public void A_window_whose_padding_no_map_changes_is_folded_to_a_plain_convolution(int kernel, int stride, int dilation, bool isPlain)
    {
        using var convolution = new GeneralConvolution(2, 3, kernel, stride, dilation: dilation, same: SamePadding.Upper);
        using var folded = Folding.Fold(convolution);

        Assert.Equal(isPlain, folded is Conv2d);
    }

    /// <summary>The definition, loop by loop.</summary>
    private static (long Before, long After) Explicit(int size, int kernel, int stride, int dilation, SamePadding side)
    {
        var outputs = 0;
        for (var start = 0; start < size; start += stride)
            outputs++;
        var last = ((outputs - 1) * stride) + (dilation * (kernel - 1));
        var missing = 0;
        while (last - missing > size - 1)
            missing++;
        var half = missing / 2;
        return side == SamePadding.Upper ? (half, missing - half) : (missing - half, half);
    }

    private sealed class MatrixTheoryData : TheoryData<int, int, int, SamePadding>
    {
        public MatrixTheoryData()
        {
            foreach (var kernel in new[] { 1, 2, 3, 4, 5, 7 })
            {
                foreach (var stride in new[] { 1, 2, 3, 4 })
                {
                    foreach (var dilation in kernel == 3 ? [1, 2, 3] : new[] { 1 })
                    {
                        Add(kernel, stride, dilation, SamePadding.Upper);
                        Add(kernel, stride, dilation, SamePadding.Lower);
                    }
                }
            }
        }
    }
}
