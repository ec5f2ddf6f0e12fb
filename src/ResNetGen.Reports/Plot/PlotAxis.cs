using System.Globalization;

namespace ResNetGen.Reports.Plot;

/// <summary>An axis, a little longer than its data on both sides.</summary>
internal sealed class PlotAxis
{
    private const double Room = 0.07;

    private const int MostLinearTicks = 8;

    /// <summary>From two numbers one reads a scale, from three that it is logarithmic.</summary>
    private const int LeastTicks = 3;

    private readonly bool isLogarithmic;

    private readonly double low;

    private readonly double high;

    private readonly double from;

    private readonly double to;

    /// <param name="from">Pixel of the low end.</param>
    /// <param name="to">Pixel of the high end.</param>
    public PlotAxis(PlotMeasure measure, IReadOnlyCollection<double> values, double from, double to)
    {
        isLogarithmic = measure.IsLogarithmic;
        this.from = from;
        this.to = to;
        var (smallest, largest) = (Scaled(values.Min()), Scaled(values.Max()));

        // One network, or several of one size: an axis still needs a length.
        var room = Math.Max((largest - smallest) * Room, isLogarithmic ? 0.15 : 0.5);
        low = smallest - room;
        high = largest + room;
    }

    public double Pixel(double value) => from + ((Scaled(value) - low) / (high - low) * (to - from));

    /// <summary>Round numbers, each with its text.</summary>
    public IEnumerable<(double Value, string Text)> Ticks()
    {
        if (!isLogarithmic)
            return Steps();
        var decades = Decades().ToList();
        return decades.Count < LeastTicks ? Within() : decades;
    }

    /// <summary>1, 2 and 5 of each decade; over more than four decades 1 alone.</summary>
    private IEnumerable<(double Value, string Text)> Decades()
    {
        long[] steps = high - low > 4 ? [1] : [1, 2, 5];
        var decade = 1L;
        for (var power = 0; power <= 18; power++)
        {
            foreach (var step in steps)
            {
                if (step <= long.MaxValue / decade && Math.Log10(decade) + Math.Log10(step) is var at && at >= low && at <= high)
                    yield return (decade * step, Figures.Tick(decade * step));
            }

            decade *= power < 18 ? 10 : 1;
        }
    }

    /// <summary>Within a decade: multiples of the largest 1, 2 or 5 times a power of ten that has enough of them. Counts are whole, so that the step is at least 1.</summary>
    private IEnumerable<(double Value, string Text)> Within()
    {
        var (least, most) = ((long)Math.Ceiling(Math.Pow(10, low)), (long)Math.Floor(Math.Pow(10, high)));
        var step = 1L;
        foreach (var candidate in RoundSteps(most))
        {
            if ((most / candidate) - ((least - 1) / candidate) < LeastTicks)
                break;
            step = candidate;
        }

        for (var multiple = (least - 1) / step + 1; multiple <= most / step; multiple++)
            yield return (multiple * step, Figures.Tick(multiple * step));
    }

    /// <summary>1, 2, 5, 10, 20, … up to a number.</summary>
    private static IEnumerable<long> RoundSteps(long most)
    {
        for (var power = 1L; power <= most / 10; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }

    private IEnumerable<(double Value, string Text)> Steps()
    {
        double[] sizes = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
        var step = sizes.First(size => (high - low) / size <= MostLinearTicks);
        for (var i = (long)Math.Ceiling(low / step); i * step <= high; i++)
            yield return (i * step, (i * step).ToString("0.#", CultureInfo.InvariantCulture));
    }

    private double Scaled(double value) => isLogarithmic ? Math.Log10(Math.Max(1, value)) : value;
}
