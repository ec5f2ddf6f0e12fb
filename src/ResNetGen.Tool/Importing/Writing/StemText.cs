using System.Globalization;
using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Writing;

/// <summary>Says the layers before the first block.</summary>
internal static class StemText
{
    /// <summary>The value of <c>stem</c>.</summary>
    /// <param name="stem">The layers.</param>
    /// <param name="padding">Of the network: <c>centred</c>, <c>same</c> or <c>same_lower</c>.</param>
    public static string Of(IReadOnlyList<Part> stem, string padding)
    {
        var rows = Rows(stem, padding).ToList();
        return rows.Count == 0 ? "none" : $"[{string.Join(", ", rows.Select(row => $"\"{row}\""))}]";
    }

    private static IEnumerable<string> Rows(IReadOnlyList<Part> stem, string padding)
    {
        for (var i = 0; i < stem.Count; i++)
        {
            switch (stem[i])
            {
                case ConvolutionPart { Window: var window } convolution:
                    if (convolution.At.Groups > 1 || window.Dilation > 1)
                        throw PartReader.Fault(convolution.At, "whose stems have neither groups nor dilations");
                    yield return Text($"{window.Kernel}x{window.Kernel}, {convolution.Outputs}{(window.Stride > 1 ? $", stride {window.Stride}" : "")}{Padding(window, padding)}");
                    break;
                case PoolPart pool:
                    // A filter behind a pool of single steps has the pool's step.
                    var blur = stem.ElementAtOrDefault(i + 1) as BlurPart;
                    var stride = pool.Window.Stride * (blur?.Window.Stride ?? 1);
                    yield return Text($"{(pool.IsMaximum ? "max" : "avg")} pool {pool.Window.Kernel}x{pool.Window.Kernel}, stride {stride}{(pool.PadsZeros ? ", zeros" : "")}{Padding(pool, padding)}{Ceil(pool.Window, padding)}");
                    break;
                case NormPart or ActivationPart or BlurPart:
                    break;
                default:
                    throw PartReader.Fault(stem[i].At, "which its stems do not have");
            }
        }
    }

    /// <summary>Zeros are about pixels that the row counts itself.</summary>
    private static string Padding(PoolPart pool, string padding) =>
        pool.PadsZeros && padding != "centred" ? Text($", padding {pool.Window.Before}") : Padding(pool.Window, padding);

    private static string Padding(MovingWindow window, string padding)
    {
        var unsaid = padding == "centred" ? window.Before == (window.Kernel - 1) / 2 : Math.Abs(window.Before - window.After) <= 1 || window.Same is not null;
        return unsaid ? "" : Text($", padding {window.Before}");
    }

    private static string Ceil(MovingWindow window, string padding) => padding == "centred" && window.After > window.Before ? ", ceil" : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
