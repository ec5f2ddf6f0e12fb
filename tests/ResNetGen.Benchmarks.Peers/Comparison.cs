namespace ResNetGen.Benchmarks.Peers;

/// <summary>Times of one task in C# and one in Python, taken in turns.</summary>
/// <param name="CSharp">Milliseconds, median.</param>
/// <param name="Python">Milliseconds, median.</param>
/// <param name="Ratio">Of the pairs, C# by Python: the median, and the quartiles around it.</param>
internal sealed record Comparison(double CSharp, double Python, (double Low, double Median, double High) Ratio)
{
    /// <summary>A machine's mood changes within seconds; the two of a pair see the same one.</summary>
    public static Comparison Of(Peer csharp, string csharpTask, Peer python, string pythonTask, int rounds)
    {
        var pairs = new List<(double CSharp, double Python)>();
        for (var i = 0; i < rounds; i++)
        {
            // Each goes first as often as the other.
            if (i % 2 == 0)
            {
                var first = csharp.Run(csharpTask);
                pairs.Add((first, python.Run(pythonTask)));
            }
            else
            {
                var first = python.Run(pythonTask);
                pairs.Add((csharp.Run(csharpTask), first));
            }
        }

        var ratios = pairs.Select(pair => pair.CSharp / pair.Python).Order().ToList();
        return new(
            Quantile(pairs.Select(pair => pair.CSharp), 0.5),
            Quantile(pairs.Select(pair => pair.Python), 0.5),
            (Quantile(ratios, 0.25), Quantile(ratios, 0.5), Quantile(ratios, 0.75)));
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var ordered = values.Order().ToList();
        var place = share * (ordered.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ordered.Count - 1);
        return ordered[below] + ((ordered[above] - ordered[below]) * (place - below));
    }
}
