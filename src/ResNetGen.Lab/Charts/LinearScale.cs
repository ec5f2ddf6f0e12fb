using System.Globalization;

namespace ResNetGen.Lab.Charts;

internal sealed class LinearScale : Scale
{
    private const int Intervals = 6;

    private const int MostTicks = 50;

    private readonly double low;

    private readonly double high;

    public LinearScale(double low, double high, double step)
    {
        RequireRange(low, high);
        (this.low, this.high) = (low, high);
        var format = FormatFor(Math.Max(Math.Abs(low), Math.Abs(high)), step);
        var ticks = new List<(double, string)>();
        var first = Math.Ceiling((low / step) - 1e-6);
        for (var i = 0; i <= MostTicks && first + i <= (high / step) + 1e-6; i++)
        {
            // A sum of steps would not meet zero, and could have its sign.
            var value = ((first + i) * step) + 0.0;
            ticks.Add((value, value.ToString(format, CultureInfo.InvariantCulture)));
        }

        Ticks = ticks;
    }

    public override IReadOnlyList<(double Value, string Text)> Ticks { get; }

    /// <summary>From the lowest to the highest value. Whole numbers get no ticks between them.</summary>
    public static LinearScale Tight(IReadOnlyCollection<double> values)
    {
        var (low, high) = Ends(values);
        var step = StepFor(low, high);
        return new(low, high, values.All(double.IsInteger) ? Math.Max(1, step) : step);
    }

    /// <summary>From a tick at or below the lowest value to one at or above the highest.</summary>
    public static LinearScale Around(IReadOnlyCollection<double> values)
    {
        var (low, high) = Ends(values);
        var step = StepFor(low, high);
        return new(Math.Floor((low / step) + 1e-6) * step, Math.Ceiling((high / step) - 1e-6) * step, step);
    }

    /// <summary>1, 2 or 5 times a power of ten, for about six intervals.</summary>
    public static double StepFor(double low, double high)
    {
        RequireRange(low, high);
        var least = (high - low) / Intervals;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (var factor in (double[])[1, 2, 5])
        {
            if (factor * power >= least * (1 - 1e-9))
                return factor * power;
        }

        return 10 * power;
    }

    public override double Place(double value) => (value - low) / (high - low);

    /// <summary>As many decimals as the step has.</summary>
    private static string FormatFor(double largest, double step)
    {
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        if (largest >= 1e9 || decimals > 6)
            return "0.####e0";
        return decimals == 0 ? "#,0" : "#,0." + new string('0', decimals);
    }

    private static (double Low, double High) Ends(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return (0, 1);
        var (low, high) = (values.Min(), values.Max());
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low > size * 1e-9)
            return (low, high);
        var margin = size == 0 ? 1 : size / 2;
        return (low - margin, high + margin);
    }
}
