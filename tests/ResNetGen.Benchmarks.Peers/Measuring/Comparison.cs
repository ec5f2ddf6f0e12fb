using System.Globalization;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>Times of two tasks, taken in turns.</summary>
/// <param name="Left">Milliseconds, median.</param>
/// <param name="Right">Milliseconds, median.</param>
/// <param name="Ratio">Of the pairs, left by right: the median, and the quartiles around it.</param>
/// <param name="Load">What other processes took meanwhile, in cores.</param>
internal sealed record Comparison(double Left, double Right, (double Low, double Median, double High) Ratio, double Load)
{
    /// <summary>Longer than any thread spins that waits for work.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static string How(int pairs) => string.Create(CultureInfo.InvariantCulture, $"{pairs} pairs, taken in turns.");

    public string RatioText => string.Create(CultureInfo.InvariantCulture, $"**{Ratio.Median:0.00}** ({Ratio.Low:0.00} to {Ratio.High:0.00})");

    /// <summary>A machine's mood changes within seconds; the two of a pair see the same one.</summary>
    /// <exception cref="InvalidOperationException">Other processes do not let the machine alone.</exception>
    public static Comparison Of(Peer left, string leftTask, Peer right, string rightTask, int pairs, Beside beside)
    {
        var (times, load) = beside.Alone(() => Once(left, leftTask, right, rightTask, pairs));
        return times with { Load = load };
    }

    private static Comparison Once(Peer left, string leftTask, Peer right, string rightTask, int pairs)
    {
        var times = new List<(double Left, double Right)>();
        for (var i = 0; i < pairs; i++)
        {
            // Each goes first as often as the other.
            if (i % 2 == 0)
            {
                var first = Turn(left, leftTask);
                times.Add((first, Turn(right, rightTask)));
            }
            else
            {
                var first = Turn(right, rightTask);
                times.Add((Turn(left, leftTask), first));
            }
        }

        var ratios = times.Select(pair => pair.Left / pair.Right).Order().ToList();
        return new(
            Quantile(times.Select(pair => pair.Left), 0.5),
            Quantile(times.Select(pair => pair.Right), 0.5),
            (Quantile(ratios, 0.25), Quantile(ratios, 0.5), Quantile(ratios, 0.75)),
            Load: 0);
    }

    /// <param name="values">In any order.</param>
    /// <param name="share">0.5 for the median.</param>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToList();
        var place = share * (ordered.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ordered.Count - 1);
        return ordered[below] + ((ordered[above] - ordered[below]) * (place - below));
    }

    private static double Turn(Peer peer, string task)
    {
        Thread.Sleep(Pause);
        return peer.Run(task);
    }
}
