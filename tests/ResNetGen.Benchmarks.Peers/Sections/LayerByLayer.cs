using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Tasks;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Where the time goes, in the fused form and in ONNX Runtime.</summary>
internal static class LayerByLayer
{
    public static Section Section { get; } = new("layers", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        var text = new StringBuilder();
        Drawn.WriteAll(setting);
        foreach (var network in MeasuredNetworks.Names.Concat(MeasuredNetworks.Drawn))
        {
            foreach (var batch in MeasuredNetworks.Batches)
            {
                setting.Progress.WriteLine($"{network} layer by layer, batch {batch}");
                var ((fused, onnx), load) = beside.Alone(() => (OneDnnLog.Of(setting.Exports, network, batch), OnnxRuntimeProfile.Of(new(setting.Exports, network, batch))));
                text.Append(Table(network, batch, fused, onnx, load));
            }
        }

        return new($"Means of {LayerLog.Passes} passes, first all of one side and then all of the other, each with its own log.", text.ToString().TrimEnd('\n'), []);
    }

    private static string Table(string network, int batch, LayerTimes fused, LayerTimes onnx, double load)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{network}, batch {batch}; other processes took {load:0.00} cores.\n\n| convolutions | of a pass | inference form, ms | ONNX Runtime, ms | ratio | oneDNN's kernel |\n|---|---|---|---|---|---|\n"));
        foreach (var (key, ours) in fused.Convolutions)
        {
            var theirs = onnx.Convolutions.GetValueOrDefault(key);
            Row(key.ToString(), ours.Count.ToString(CultureInfo.InvariantCulture), ours.Milliseconds, theirs.Count == ours.Count ? theirs.Milliseconds : double.NaN, $"`{ours.Kernel}`");
        }

        Row("all", "", fused.Total, onnx.Total, "");
        return text.Append('\n').ToString();

        void Row(string name, string count, double left, double right, string kernel) => text.Append(
            CultureInfo.InvariantCulture, $"| {name} | {count} | {left:0.00} | {(double.IsNaN(right) ? "computed otherwise" : right.ToString("0.00", CultureInfo.InvariantCulture))} | {(double.IsNaN(right) ? "" : $"**{left / right:0.00}**")} | {kernel} |\n");
    }
}
