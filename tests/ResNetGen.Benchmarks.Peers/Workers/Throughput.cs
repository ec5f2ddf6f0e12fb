using System.Globalization;
using ResNetGen.Benchmarks.Peers.Measuring;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>What a service did.</summary>
/// <param name="Seconds">In which it was called without a pause.</param>
/// <param name="Times">Milliseconds of each request.</param>
internal sealed record Throughput(double Seconds, IReadOnlyList<double> Times)
{
    /// <summary>Requests a second.</summary>
    public double Rate => Times.Count / Seconds;

    /// <summary>Milliseconds that 99 of 100 requests stay below.</summary>
    public double Percentile99 => Comparison.Quantile(Times, 0.99);

    /// <summary>Of several turns, as of one.</summary>
    public static Throughput Of(IReadOnlyList<Throughput> turns) => new(turns.Sum(turn => turn.Seconds), [.. turns.SelectMany(turn => turn.Times)]);

    public static Throughput Parse(string text)
    {
        var numbers = text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1..]);
    }

    public override string ToString() => string.Join(' ', Times.Prepend(Seconds).Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
}
