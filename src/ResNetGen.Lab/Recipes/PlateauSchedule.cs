using System.Globalization;

namespace ResNetGen.Lab.Recipes;

/// <summary>
/// The rate is multiplied by a factor whenever the test error has not fallen below its lowest for some epochs: "divided by 10 when the error plateaus"
/// (arXiv:1512.03385, section 3.4). The count then begins anew.
/// </summary>
/// <param name="Epochs">How long the error may stay.</param>
/// <param name="Factor">What each rate is of the one before.</param>
public sealed record PlateauSchedule(int Epochs, double Factor) : Schedule
{
    /// <summary>Before any plateau; the epochs so far say how many there were.</summary>
    public override double FactorAt(long iteration, long total) => 1;

    /// <summary>The rate after some epochs as a share of the recipe's learning rate.</summary>
    /// <param name="errors">Test errors, one an epoch.</param>
    public double FactorAfter(IEnumerable<double> errors)
    {
        var (lowest, since, factor) = (double.PositiveInfinity, 0, decimal.One);
        foreach (var error in errors)
        {
            since = error < lowest ? 0 : since + 1;
            lowest = Math.Min(lowest, error);
            if (since < Epochs)
                continue;
            factor *= (decimal)Factor;
            since = 0;
        }

        return (double)factor;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{{ plateau: {Epochs}, factor: {Factor} }}");
}
