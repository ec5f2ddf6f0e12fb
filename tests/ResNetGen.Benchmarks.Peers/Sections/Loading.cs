using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Weights from a file.</summary>
internal static class Loading
{
    public static string Measure(int rounds, TextWriter progress)
    {
        progress.WriteLine("loading");
        var text = new StringBuilder("| network | load C# ms | load Python ms | ratio (quartiles) |\n|---|---|---|---|\n");
        foreach (var network in Networks.Names)
        {
            using var csharp = Peer.CSharp();
            using var python = Peer.Python();
            csharp.Prepare("load", network, 1);
            python.Prepare("load", network, 1);
            var row = Comparison.Of(csharp, "load", python, "load", rounds);
            text.Append(CultureInfo.InvariantCulture, $"| {network} | {row.Left:0.0} | {row.Right:0.0} | {row.RatioText} |\n");
        }

        return text.ToString();
    }
}
