using System.Globalization;

namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>An axis, a little longer than its data on both sides.</summary>
internal sealed class PlotAxis
{
    private const double Room = 0.07;

    private const int MostLinearTicks = 8;

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
    public IEnumerable<(double Value, string Text)> Ticks() => isLogarithmic ? Decades() : Steps();

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

    private IEnumerable<(double Value, string Text)> Steps()
    {
        double[] sizes = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
        var step = sizes.First(size => (high - low) / size <= MostLinearTicks);
        for (var i = (long)Math.Ceiling(low / step); i * step <= high; i++)
            yield return (i * step, (i * step).ToString("0.#", CultureInfo.InvariantCulture));
    }

    private double Scaled(double value) => isLogarithmic ? Math.Log10(Math.Max(1, value)) : value;
}
