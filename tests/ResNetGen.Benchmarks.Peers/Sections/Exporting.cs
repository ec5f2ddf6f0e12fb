using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>What it costs to write a network as ONNX, and how quick the file is, beside Python's.</summary>
internal static class Exporting
{
    private const double Megabyte = 1e6;

    private static readonly string[] Written = ["ResNet50", "ResNet152"];

    private static readonly (Side Ours, Side Theirs) Saving = (new("save_onnx"), new("python_save_onnx"));

    private static readonly (Side Ours, Side Theirs) Running = (new("onnx"), new("onnx_of_python"));

    public static Section Section { get; } = new("export", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        var text = new StringBuilder($"| network | `SaveOnnx`, ms | `torch.onnx.export`, ms | ratio (quartiles) | peak memory, MiB (range) | Python's | ratio of medians | file, MB | Python's | beside |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var network in Written)
            text.Append(Row(setting, beside, network));
        text.Append("\n| network | batch | ONNX Runtime on our file, ms | on Python's, ms | ratio (quartiles) | beside |\n|---|---|---|---|---|---|\n");
        foreach (var (network, batch) in MeasuredNetworks.All)
        {
            setting.Progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}, ONNX Runtime on both files");
            using var peers = new PeerSet(setting.Exports, network, batch);
            var times = Compare(peers, Running, setting.Pairs, beside);
            text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {times.Left:0.0} | {times.Right:0.0} | {times.RatioText} | {times.Load:0.00} |\n");
        }

        return new($"{Comparison.How(setting.Pairs)} Memory: {Peaks.How}", text.ToString(), []);
    }

    private static string Row(Setting setting, Beside beside, string network)
    {
        setting.Progress.WriteLine($"{network}, writing ONNX");
        using var peers = new PeerSet(setting.Exports, network, 1);
        var times = Compare(peers, Saving, setting.Pairs, beside);
        var (ours, theirs) = (Peaks.Of(Saving.Ours, setting.Exports, network, 1), Peaks.Of(Saving.Theirs, setting.Exports, network, 1));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {network} | {times.Left:0} | {times.Right:0} | {times.RatioText} | {ours.Text} | {theirs.Text} | **{ours.Median / theirs.Median:0.00}** | {Size("saved.onnx"):0.0} | {Size("python.onnx"):0.0} | {times.Load:0.00} |\n");

        double Size(string file) => new FileInfo(Path.Combine(setting.Exports, network, file)).Length / Megabyte;
    }

    private static Comparison Compare(PeerSet peers, (Side Ours, Side Theirs) sides, int pairs, Beside beside)
    {
        var (ours, theirs) = (peers.Prepare(left: true, sides.Ours)!, peers.Prepare(left: false, sides.Theirs)!);
        return Comparison.Of(ours, sides.Ours.Task, theirs, sides.Theirs.Task, pairs, beside);
    }
}
