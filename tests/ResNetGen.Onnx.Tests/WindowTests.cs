using Microsoft.ML.OnnxRuntime;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Tests;

/// <summary>Windows at the edges of maps, as ONNX Runtime moves them, beside loops that say what each of them sees.</summary>
public class WindowTests
{
    public static TheoryData<int, int> Strides()
    {
        var data = new TheoryData<int, int>();
        for (var kernel = 1; kernel <= 5; kernel++)
        {
            for (var stride = 1; stride <= 4; stride++)
                data.Add(kernel, stride);
        }

        return data;
    }

    /// <summary>ceil(n / s) of n pixels, of odd and even sides; the padding is that of the language's <c>same</c> and <c>same_lower</c>.</summary>
    [Theory]
    [MemberData(nameof(Strides))]
    public void Padding_that_the_size_of_the_map_decides_is_as_much_as_the_language_says(int kernel, int stride)
    {
        foreach (var side in new[] { SameSide.Upper, SameSide.Lower })
        {
            Compare(kernel, stride, (n, reach) => Same(n, stride, reach, side), (graph, x, dilation, filter) => graph.Convolve("conv", x, filter, null, new(kernel, stride, 0, dilation, side), 1), [1, 2], Sum);
            Compare(kernel, stride, (n, reach) => Same(n, stride, reach, side), (graph, x, _, _) => graph.PoolMaximum("pool", x, new(kernel, stride, Same: side)), [1], Maximum);
            Compare(kernel, stride, (n, reach) => Same(n, stride, reach, side), (graph, x, _, _) => graph.PoolMean("pool", x, new(kernel, stride, Same: side)), [1], Mean);
        }
    }

    /// <summary>PyTorch's rule: a last window may reach over the edge, if it begins on the map or on the padding before it.</summary>
    [Theory]
    [MemberData(nameof(Strides))]
    public void A_window_that_hangs_over_the_edge_counts_where_it_begins_on_the_map(int kernel, int stride)
    {
        for (var padding = 0; padding <= kernel / 2; padding++)
        {
            var pixels = padding;
            (int, int) Over(int n, int reach) => (pixels, Hanging(n, kernel, stride, pixels));
            Compare(kernel, stride, Over, (graph, x, _, _) => graph.PoolMaximum("pool", x, new(kernel, stride, pixels), hangsOver: true), [1], Maximum);
            Compare(kernel, stride, Over, (graph, x, _, _) => graph.PoolMean("pool", x, new(kernel, stride, pixels), hangsOver: true), [1], Mean);
            Compare(kernel, stride, Over, (graph, x, _, _) => graph.PoolMean("pool", x, new(kernel, stride, pixels), hangsOver: true, countsPadding: true), [1], seen => MeanWith(seen, pixels));
            Compare(kernel, stride, (n, _) => (pixels, pixels), (graph, x, _, _) => graph.PoolMean("pool", x, new(kernel, stride, pixels), countsPadding: true), [1], seen => MeanWith(seen, pixels));
            Compare(kernel, stride, (n, _) => (pixels, pixels + Hanging(n + (2 * pixels), kernel, stride, 0)), (graph, x, _, _) => graph.PoolMaximumOfZeros("pool", x, new(kernel, stride, pixels), hangsOver: true), [1], seen => seen.Where(pixel => pixel.InPadding(pixels)).Select(pixel => pixel.Value ?? 0).Max());
        }
    }

    /// <summary>A pixel that a window sees: its number on the map, null beyond.</summary>
    private readonly record struct Pixel(double? Value, int Row, int Column, int Height, int Width)
    {
        public bool InPadding(int pixels) => Row < Height + pixels && Column < Width + pixels;
    }

    private static double Sum(List<Pixel> seen) => seen.Sum(pixel => pixel.Value ?? 0);

    private static double Maximum(List<Pixel> seen) => seen.Max(pixel => pixel.Value)!.Value;

    private static double Mean(List<Pixel> seen) => seen.Average(pixel => pixel.Value)!.Value;

    private static double MeanWith(List<Pixel> seen, int padding) => seen.Where(pixel => pixel.InPadding(padding)).Average(pixel => pixel.Value ?? 0);

    private static (int Before, int After) Same(int n, int stride, int reach, SameSide side)
    {
        var total = Math.Max(0, ((((n + stride - 1) / stride) - 1) * stride) + reach - n);
        return side == SameSide.Upper ? (total / 2, total - (total / 2)) : (total - (total / 2), total / 2);
    }

    private static int Hanging(int n, int kernel, int stride, int padding)
    {
        var windows = ((n + (2 * padding) - kernel + stride - 1) / stride) + 1;
        if ((windows - 1) * stride >= n + padding)
            windows--;
        return ((windows - 1) * stride) + kernel - n - padding;
    }

    private static void Compare(
        int kernel, int stride, Func<int, int, (int Before, int After)> padding, Func<Graphs.GraphBuilder, string, int, string, string> write, int[] dilations, Func<List<Pixel>, double> expected)
    {
        foreach (var dilation in dilations)
        {
            var model = Runtime.Model(17, 1, (graph, x) => write(graph, x, dilation, graph.Weight("filter", new GivenWeight([1, 1, kernel, kernel], [.. Enumerable.Repeat(1.0, kernel * kernel)]))));
            using var session = new InferenceSession(Runtime.Bytes(model));
            foreach (var (height, width) in new[] { (9, 12), (10, 11), (13, 8) })
            {
                var map = Runtime.Numbers(height * width);
                var reach = (dilation * (kernel - 1)) + 1;
                var ((top, bottom), (left, right)) = (padding(height, reach), padding(width, reach));
                var (rows, columns) = (((height + top + bottom - reach) / stride) + 1, ((width + left + right - reach) / stride) + 1);

                var (numbers, shape) = Runtime.Run(session, map, 1, 1, height, width);

                Assert.Equal([1, 1, rows, columns], shape);
                for (var i = 0; i < numbers.Length; i++)
                {
                    var seen = new List<Pixel>();
                    for (var j = 0; j < kernel * kernel; j++)
                    {
                        var (row, column) = ((i / columns * stride) - top + (j / kernel * dilation), (i % columns * stride) - left + (j % kernel * dilation));
                        var isOn = row >= 0 && row < height && column >= 0 && column < width;
                        seen.Add(new(isOn ? map[(row * width) + column] : null, row, column, height, width));
                    }

                    Assert.True(Math.Abs(expected(seen) - numbers[i]) < 1e-5, $"kernel {kernel}, stride {stride}, dilation {dilation}, map {height}x{width}, number {i}: {numbers[i]} in place of {expected(seen)}");
                }
            }
        }
    }
}
