using System.Globalization;

namespace ResNetGen.Lab.Charts;

internal sealed class LogarithmicScale : Scale
{
    private const int MostTicks = 8;

    private static readonly int[] Factors = [1, 2, 5];

    private readonly double low;

    private readonly double high;

    public LogarithmicScale(double low, double high)
    {
        if (low <= 0)
            throw new ArgumentException($"A logarithmic axis cannot begin at {low}.");
        RequireRange(low, high);
        (this.low, this.high) = (low, high);
        var all = Marks().SkipWhile(mark => mark.Value < low * (1 - 1e-9)).TakeWhile(mark => mark.Value <= high * (1 + 1e-9)).ToList();
        var powers = all.Where(mark => mark.Factor == 1).ToList();
        var every = (powers.Count + MostTicks - 1) / MostTicks;
        var shown = all.Count <= MostTicks ? all : powers.Where(mark => mark.Exponent % every == 0).ToList();
        var plain = shown.All(mark => mark.Exponent is >= -3 and <= 5);
        Ticks = [.. shown.Select(mark => (mark.Value, plain ? Plain(mark.Value) : Scientific(mark.Factor, mark.Exponent)))];
    }

    public override IReadOnlyList<(double Value, string Text)> Ticks { get; }

    /// <summary>From 1, 2 or 5 times a power of ten to another.</summary>
    public static LogarithmicScale Around(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return new(1, 10);
        var (low, high) = (values.Min(), values.Max());
        var marks = MarksFrom((int)Math.Floor(Math.Log10(low)) - 1);
        var below = marks.TakeWhile(mark => mark.Value <= low * (1 + 1e-9)).Last().Value;
        var above = marks.First(mark => mark.Value >= high * (1 - 1e-9) && mark.Value > below).Value;
        return new(below, above);
    }

    public override double Place(double value) => Math.Log(value / low) / Math.Log(high / low);

    private IEnumerable<(double Value, int Factor, int Exponent)> Marks() => MarksFrom((int)Math.Floor(Math.Log10(low)));

    private static IEnumerable<(double Value, int Factor, int Exponent)> MarksFrom(int exponent)
    {
        for (; ; exponent++)
        {
            foreach (var factor in Factors)
                yield return (factor * Math.Pow(10, exponent), factor, exponent);
        }
    }

    private static string Plain(double value) => value.ToString("#,0.#####", CultureInfo.InvariantCulture);

    private static string Scientific(int factor, int exponent)
    {
        var power = "10" + string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '-' ? '\u207b' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
        return factor == 1 ? power : $"{factor}·{power}";
    }
}
