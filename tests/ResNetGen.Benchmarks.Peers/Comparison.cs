using System.Globalization;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>Times of two tasks, taken in turns.</summary>
/// <param name="Left">Milliseconds, median.</param>
/// <param name="Right">Milliseconds, median.</param>
/// <param name="Ratio">Of the pairs, left by right: the median, and the quartiles around it.</param>
internal sealed record Comparison(double Left, double Right, (double Low, double Median, double High) Ratio)
{
    public string RatioText => string.Create(CultureInfo.InvariantCulture, $"**{Ratio.Median:0.00}** ({Ratio.Low:0.00} to {Ratio.High:0.00})");

    /// <summary>A machine's mood changes within seconds; the two of a pair see the same one.</summary>
    public static Comparison Of(Peer left, string leftTask, Peer right, string rightTask, int rounds)
    {
        var pairs = new List<(double Left, double Right)>();
        for (var i = 0; i < rounds; i++)
        {
            // Each goes first as often as the other.
            if (i % 2 == 0)
            {
                var first = left.Run(leftTask);
                pairs.Add((first, right.Run(rightTask)));
            }
            else
            {
                var first = right.Run(rightTask);
                pairs.Add((left.Run(leftTask), first));
            }
        }

        var ratios = pairs.Select(pair => pair.Left / pair.Right).Order().ToList();
        return new(
            Quantile(pairs.Select(pair => pair.Left), 0.5),
            Quantile(pairs.Select(pair => pair.Right), 0.5),
            (Quantile(ratios, 0.25), Quantile(ratios, 0.5), Quantile(ratios, 0.75)));
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
}
