namespace ResNetGen.Tool.Scaling;

/// <summary>The factors that make different tables of rounded values.</summary>
internal static class ScaleFactors
{
    private const double Smallest = 1.0 / 64;

    private const double Largest = 64;

    /// <summary>Of many stages, or very wide ones, there are more tables than can be held: then there are as many factors as this, in even steps.</summary>
    internal const int Most = 1 << 17;

    /// <summary>Closer ones differ by the machine's rounding alone.</summary>
    private const double LeastStep = 1 + 1e-9;

    /// <summary>One factor for each table, or <see cref="Most"/> of them, rising: between two factors at which some value changes, one in the middle; for the table as it is, 1.</summary>
    /// <param name="values">What is scaled.</param>
    /// <param name="multiple">What the scaled values are rounded to multiples of.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<int> values, int multiple)
    {
        var distinct = values.Distinct().ToList();
        if (distinct.Sum(value => Largest * value / multiple) > Most)
            return Even();
        var changes = distinct.SelectMany(value => Changes(value, multiple)).Append(Largest).Order();
        var factors = new List<double>();
        var last = Smallest;
        foreach (var change in changes)
        {
            if (change < last * LeastStep)
                continue;
            factors.Add(last < 1 && change > 1 ? 1 : Math.Sqrt(last * change));
            last = change;
        }

        return factors;
    }

    /// <summary>From the smallest to the largest, each larger by the same share; 1 in the middle.</summary>
    private static List<double> Even() => [.. Enumerable.Range(0, Most).Select(i => Math.Pow(Largest, ((double)i - (Most / 2)) / (Most / 2)))];

    /// <summary>The value times the factor, rounded to a multiple; never less than one multiple.</summary>
    public static int Scale(int value, double factor, int multiple) =>
        (int)Math.Min(int.MaxValue / multiple, Math.Max(1, Math.Round(value * factor / multiple, MidpointRounding.AwayFromZero))) * multiple;

    /// <summary>Where the scaled value goes from k multiples to k + 1.</summary>
    private static IEnumerable<double> Changes(int value, int multiple)
    {
        for (var k = 1; (k + 0.5) * multiple / value is var change && change < Largest; k++)
        {
            if (change > Smallest)
                yield return change;
        }
    }
}
