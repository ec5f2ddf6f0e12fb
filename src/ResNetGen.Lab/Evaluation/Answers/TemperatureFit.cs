namespace ResNetGen.Lab.Evaluation.Answers;

/// <summary>Finds the temperature of the smallest loss (arXiv:1706.04599, section 4.2).</summary>
internal static class TemperatureFit
{
    private const double Lowest = 0.05, Highest = 20;

    private const int Steps = 60;

    /// <summary>By halving: the loss over the inverse of the temperature is convex, so its slope has one change of sign.</summary>
    /// <param name="images">That it is fitted to.</param>
    public static double Of(ScoreTable scores, IReadOnlyList<int> images)
    {
        var (low, high) = (1 / Highest, 1 / Lowest);
        for (var step = 0; step < Steps && high - low > 1e-9; step++)
        {
            var middle = (low + high) / 2;
            var near = middle * 1e-4;
            if (Loss(middle + near) > Loss(middle - near))
                high = middle;
            else
                low = middle;
        }

        return 2 / (low + high);

        double Loss(double inverse) => images.Sum(image => scores.Loss(image, 1 / inverse));
    }
}
