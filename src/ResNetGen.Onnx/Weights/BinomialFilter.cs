namespace ResNetGen.Onnx.Weights;

/// <summary>The filter of anti-aliased networks (arXiv:1904.11486): the row of Pascal's triangle times itself, with the sum 1, for every channel.</summary>
internal static class BinomialFilter
{
    /// <summary>The filter as a weight, C x 1 x K x K.</summary>
    /// <param name="kernel">Pixels along a side, K.</param>
    /// <param name="channels">C.</param>
    public static WeightSource Of(int kernel, int channels) => new GivenWeight([channels, 1, kernel, kernel], Numbers(kernel, channels));

    /// <summary>Its numbers, channel by channel.</summary>
    public static double[] Numbers(int kernel, int channels)
    {
        var row = new double[kernel];
        row[0] = 1;
        for (var i = 1; i < kernel; i++)
        {
            for (var j = i; j > 0; j--)
                row[j] += row[j - 1];
        }

        var sum = row.Sum();
        var square = new double[kernel * kernel * channels];
        for (var i = 0; i < square.Length; i++)
            square[i] = row[i / kernel % kernel] * row[i % kernel] / (sum * sum);
        return square;
    }
}
