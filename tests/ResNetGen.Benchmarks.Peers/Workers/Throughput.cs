using System.Globalization;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>What a service does.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Median">Milliseconds of a request.</param>
/// <param name="Percentile99">Milliseconds that 99 of 100 requests stay below.</param>
internal sealed record Throughput(double Rate, double Median, double Percentile99)
{
    public static Throughput Parse(string text)
    {
        var numbers = text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rate:R} {Median:R} {Percentile99:R}");
}
