using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Tasks;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Testing.Measurements;
using ResNetGen.Zoo;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The inference form of more families beside ONNX Runtime on the model that the network writes, and how much of what the processor can do both are.</summary>
internal static class Families
{
    private const double Giga = 1e9, Milliseconds = 1e3;

    private static readonly (Side Ours, Side Theirs) Passes = (new("fused", Keeps: true), new("onnx"));

    private static readonly Side Loop = new("multiply_adds");

    public static Section Section { get; } = new("families", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        Drawn.WriteAll(setting);
        var ratios = new List<(int Batch, double Ratio)>();
        var peak = Peak(setting);
        var text = new StringBuilder($"| network | batch | inference form, ms | ONNX Runtime, ms | ratio (quartiles) | GMAC/s, inference form | ONNX Runtime | share of the peak, inference form | ONNX Runtime | beside |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var network in MeasuredNetworks.Names.Concat(MeasuredNetworks.Drawn))
        {
            foreach (var batch in MeasuredNetworks.Batches)
            {
                setting.Progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}, inference form : ONNX Runtime");
                using var peers = new PeerSet(setting.Exports, network, batch);
                var (ours, theirs) = (peers.Prepare(left: true, Passes.Ours)!, peers.Prepare(left: false, Passes.Theirs)!);
                var times = Comparison.Of(ours, Passes.Ours.Task, theirs, Passes.Theirs.Task, setting.Pairs, beside);
                ratios.Add((batch, times.Ratio.Median));
                var (left, right) = (Rate(network, batch, times.Left), Rate(network, batch, times.Right));
                text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {times.Left:0.0} | {times.Right:0.0} | {times.RatioText} | {left:0} | {right:0} | {left / peak:0%} | {right / peak:0%} | {times.Load:0.00} |\n");
            }
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"{Comparison.How(setting.Pairs)} The peak is that of a loop of multiply-adds in registers, in the fastest turn: {peak:0} GMAC/s."), text.ToString(), [new(Takeaways.Families, ratios)]);
    }

    private static double Rate(string network, int batch, double milliseconds) =>
        Networks.All.Single(one => one.Name == network).MultiplyAdds!.Value * batch / Giga / (milliseconds / Milliseconds);

    private static double Peak(Setting setting)
    {
        using var peer = new Peer(Loop, setting.Exports);
        peer.TryPrepare(Loop.Task, MeasuredNetworks.Names[0], 1);
        return MultiplyAddLoop.MultiplyAdds / Giga / (Comparison.Quantile(Enumerable.Range(0, setting.Pairs).Select(_ => peer.Run(Loop.Task)).ToList(), 0) / Milliseconds);
    }
}
