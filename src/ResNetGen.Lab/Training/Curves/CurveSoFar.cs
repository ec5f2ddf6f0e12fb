namespace ResNetGen.Lab.Training.Curves;

/// <summary>The points of a training up to now, and what the next one is made of.</summary>
public sealed record CurveSoFar
{
    /// <summary>Of an epoch; an epoch of fewer iterations has a point for each.</summary>
    private const int PointsPerEpoch = 10;

    public IReadOnlyList<CurvePoint> Points { get; init; } = [];

    /// <summary>Images since the last point.</summary>
    public long Images { get; init; }

    /// <summary>Of those, the sum of losses.</summary>
    public double Loss { get; init; }

    /// <summary>Of those, how many were taken for another class.</summary>
    public long Errors { get; init; }

    /// <param name="iteration">From 1.</param>
    /// <param name="perEpoch">Iterations of an epoch.</param>
    /// <param name="images">Of this iteration.</param>
    /// <param name="loss">The sum of their losses.</param>
    /// <param name="errors">How many of them were taken for another class.</param>
    public CurveSoFar After(long iteration, int perEpoch, int images, double loss, long errors)
    {
        var sum = this with { Images = Images + images, Loss = Loss + loss, Errors = Errors + errors };
        // Evenly over the epoch, whatever its length, and one at its end.
        var within = ((iteration - 1) % perEpoch) + 1;
        return within * PointsPerEpoch / perEpoch == (within - 1) * PointsPerEpoch / perEpoch
            ? sum
            : new() { Points = [.. Points, new(iteration, sum.Loss / sum.Images, (double)sum.Errors / sum.Images)] };
    }
}
