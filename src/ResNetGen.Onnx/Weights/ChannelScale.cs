namespace ResNetGen.Onnx.Weights;

/// <summary>
/// A batch normalisation in evaluation: it multiplies each channel by a number and adds another. Both are made in double precision, so that each folded weight is off by one
/// rounding and no more.
/// </summary>
internal sealed class ChannelScale
{
    private readonly double[] mean;

    private readonly double[] offset;

    /// <param name="weight">The norm's scales.</param>
    /// <param name="bias">The norm's offsets.</param>
    /// <param name="mean">The running mean.</param>
    /// <param name="variance">The running variance.</param>
    /// <param name="epsilon">Added to the variance.</param>
    public ChannelScale(WeightSource weight, WeightSource bias, WeightSource mean, WeightSource variance, double epsilon)
    {
        this.mean = mean.All();
        offset = bias.All();
        Factors = weight.All();
        var variances = variance.All();
        for (var i = 0; i < Factors.Length; i++)
            Factors[i] /= Math.Sqrt(variances[i] + epsilon);
    }

    /// <summary>By channel.</summary>
    public double[] Factors { get; }

    /// <summary>The bias of the convolution that does what the norm does behind another one.</summary>
    /// <param name="bias">Of the convolution; null where it has none.</param>
    public WeightSource Bias(WeightSource? bias)
    {
        var added = bias?.All() ?? new double[Factors.Length];
        var folded = new double[Factors.Length];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = offset[i] - ((mean[i] - added[i]) * Factors[i]);
        return new GivenWeight([folded.Length], folded);
    }

    /// <summary>The bias of a convolution that is multiplied alone.</summary>
    public WeightSource Scaled(WeightSource bias) => new GivenWeight(bias.Shape, [.. bias.All().Select((number, i) => number * Factors[i])]);
}
