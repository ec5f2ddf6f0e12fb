using System.Globalization;

namespace ResNetGen.Lab.Reporting;

/// <summary>A number measured once for each seed.</summary>
public sealed record Sample(IReadOnlyList<double> Values)
{
    public double Mean => Values.Average();

    /// <summary>The standard deviation of a sample, with n - 1; null: a single value has none.</summary>
    public double? Deviation => Values.Count < 2 ? null : Math.Sqrt(Values.Sum(value => (value - Mean) * (value - Mean)) / (Values.Count - 1));

    /// <summary>Shares as per cent: <c>8.75</c>, or <c>8.75 ± 0.21</c>, whose spaces do not break.</summary>
    public string Percent()
    {
        var mean = (100 * Mean).ToString("0.00", CultureInfo.InvariantCulture);
        return Deviation is { } deviation ? $"{mean}\u00a0±\u00a0{(100 * deviation).ToString("0.00", CultureInfo.InvariantCulture)}" : mean;
    }
}
