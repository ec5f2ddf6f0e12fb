using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Peaks of memory beside all that runs in C#.</summary>
internal static class PeakMemory
{
    /// <summary>What is measured for this network alone.</summary>
    private const string Example = "ResNet50";

    private static readonly Row[] ForAll =
    [
        new("eval : TorchVision's", new("eval"), new("torchvision"), Takeaways.EvalPeak),
        new("training step : TorchVision's", new("train"), new("torchvision_train"), Takeaways.TrainingPeak),
        new("inference form that takes the weights : ONNX Runtime", new("fused_taken"), new("onnx"), Takeaways.InferencePeak),
    ];

    private static readonly Row[] ForExample =
    [
        new("eval : TorchVision's, freed memory kept by both", new("eval", Keeps: true), new("torchvision", Keeps: true)),
        new("training step : TorchVision's, freed memory kept by both", new("train", Keeps: true), new("torchvision_train", Keeps: true)),
        new("eval : by hand, a scope around a pass", new("eval"), new("by_hand")),
        new("eval : by hand, a scope in every block too", new("eval"), new("by_hand_block_scopes")),
        new("training step : by hand", new("train"), new("by_hand_train")),
        new("inference form : ONNX Runtime", new("fused"), new("onnx")),
        new("inference form : frozen TorchScript", new("fused"), new("script")),
    ];

    public static Section Section { get; } = new("memory", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        var text = new StringBuilder("| network | batch | generated : other | generated, MiB (range) | other, MiB (range) | ratio of medians |\n|---|---|---|---|---|---|\n");
        var ratios = ForAll.ToDictionary(row => row, _ => new List<(int Batch, double Ratio)>());
        foreach (var (network, batch) in MeasuredNetworks.All)
        {
            var known = new Dictionary<Side, Peaks>();
            foreach (var row in network == Example ? [.. ForAll, .. ForExample] : ForAll)
            {
                setting.Progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}, {row.Title}, peak memory");
                // Two at a time, for nothing is timed. How many passes fit into the warm-up depends on that, and hardly moves the peak.
                Parallel.ForEach(new[] { row.Left, row.Right }.Where(side => !known.ContainsKey(side)).ToList(), side =>
                {
                    var peaks = Peaks.Of(side, setting.Exports, network, batch);
                    lock (known)
                        known.Add(side, peaks);
                });
                var (ours, theirs) = (known[row.Left], known[row.Right]);
                var ratio = ours.Median / theirs.Median;
                text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {row.Title} | {ours.Text} | {theirs.Text} | **{ratio:0.00}** |\n");
                if (ratios.TryGetValue(row, out var list))
                    list.Add((batch, ratio));
            }
        }

        return new(Peaks.How, text.ToString(), [.. ratios.Select(pair => new MeasuredTakeaway(pair.Key.Takeaway!, pair.Value))]);
    }
}
