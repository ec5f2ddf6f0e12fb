namespace ResNetGen.Compiler.Emit.Plot;

/// <summary>A logarithmic axis, a little longer than its data on both sides.</summary>
internal sealed class LogAxis
{
    private const double Room = 0.07;

    private readonly double low;

    private readonly double high;

    private readonly double from;

    private readonly double to;

    /// <param name="from">Pixel of the low end.</param>
    /// <param name="to">Pixel of the high end.</param>
    public LogAxis(IReadOnlyCollection<long> values, double from, double to)
    {
        this.from = from;
        this.to = to;
        var smallest = Math.Log10(Math.Max(1, values.Min()));
        var largest = Math.Log10(Math.Max(1, values.Max()));

        // One network, or several of one size: an axis still needs a length.
        var room = Math.Max((largest - smallest) * Room, 0.15);
        low = smallest - room;
        high = largest + room;
    }

    public double Pixel(long value) => from + ((Math.Log10(Math.Max(1, value)) - low) / (high - low) * (to - from));

    /// <summary>1, 2 and 5 of each decade; over more than four decades 1 alone.</summary>
    public IEnumerable<long> Ticks()
    {
        long[] steps = high - low > 4 ? [1] : [1, 2, 5];
        var decade = 1L;
        for (var power = 0; power <= 18; power++)
        {
            foreach (var step in steps)
            {
                if (step <= long.MaxValue / decade && Math.Log10(decade) + Math.Log10(step) is var at && at >= low && at <= high)
                    yield return decade * step;
            }

            decade *= power < 18 ? 10 : 1;
        }
    }
}
