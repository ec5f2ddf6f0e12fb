using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Weights from one file, torchvision's own.</summary>
internal static class Loading
{
    public static Section Section { get; } = new("loading", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        var text = new StringBuilder($"| network | generated, ms | {BesidePython.Versions(setting)}, ms | ratio (quartiles) | beside |\n|---|---|---|---|---|\n");
        foreach (var network in MeasuredNetworks.Names)
        {
            setting.Progress.WriteLine($"{network}, loading");
            using var peers = new PeerSet(setting.Exports, network, 1);
            var (csharp, python) = (peers.Prepare(left: true, new("load"))!, peers.Prepare(left: false, new("python_load"))!);
            var times = Comparison.Of(csharp, "load", python, "python_load", setting.Pairs, beside);
            text.Append(CultureInfo.InvariantCulture, $"| {network} | {times.Left:0.0} | {times.Right:0.0} | {times.RatioText} | {times.Load:0.00} |\n");
        }

        return new(Comparison.How(setting.Pairs), text.ToString(), []);
    }
}
