using static TorchSharp.torch;

namespace ResNetGen.Testing.Live;

/// <summary>
/// How close two computations in single precision must come. Neither is right: each is off the exact result by its own
/// rounding errors. How large those are for this very network and input, a recorded pair tells: the result in single precision
/// and in double, from the same weights.
/// </summary>
internal static class Closeness
{
    /// <summary>One unit in the last place of a float between 1 and 2.</summary>
    public const double SingleUnit = 1.0 / (1 << 23);

    /// <summary>
    /// The largest difference that rounding explains: another order of summation may be a few times as unlucky as the recorded
    /// one, and where that one happened to be lucky, a few units in the last place of the largest value remain.
    /// </summary>
    /// <param name="times">A few: how much more unlucky.</param>
    public static double Tolerance(Tensor single, Tensor exact, double times = 4) =>
        times * (LargestDifference(single, exact) + (2 * SingleUnit * Largest(exact)));

    public static void AssertClose(Tensor expected, Tensor actual, double tolerance, string what)
    {
        Assert.Equal(expected.shape, actual.shape);
        var difference = LargestDifference(expected, actual);
        // Not the other way round: a NaN is close to nothing.
        Assert.True(difference <= tolerance, $"{what}: differs by {difference:g3}, rounding explains {tolerance:g3}.");
    }

    public static double Largest(Tensor tensor)
    {
        using var wide = tensor.detach().to(ScalarType.Float64);
        using var magnitude = wide.abs();
        using var largest = magnitude.max();
        return largest.item<double>();
    }

    public static double LargestDifference(Tensor left, Tensor right)
    {
        using var wideLeft = left.detach().to(ScalarType.Float64);
        using var wideRight = right.detach().to(ScalarType.Float64);
        using var difference = wideLeft - wideRight;
        return Largest(difference);
    }
}
