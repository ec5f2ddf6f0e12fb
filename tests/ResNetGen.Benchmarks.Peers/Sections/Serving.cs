using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>A web service whose requests are passes of one image, beside ONNX Runtime in the same program.</summary>
internal static class Serving
{
    private static readonly int[] Callers = [1, 2, 4, 8];

    private static readonly Side Ours = new("service", Keeps: true);

    private static readonly Side Theirs = new("onnx_service");

    public static Section Section { get; } = new("service", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        var text = new StringBuilder(
            "| network | callers | generated, images a second | ONNX Runtime | generated, 99th percentile, ms | ONNX Runtime | generated, requests | ONNX Runtime | beside |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var network in MeasuredNetworks.Names)
        {
            using var peers = new PeerSet(setting.Exports, network, 1);
            var (ours, theirs) = (peers.Prepare(left: true, Ours)!, peers.Prepare(left: false, Theirs)!);
            foreach (var callers in Callers)
            {
                setting.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network}, {callers} callers"));
                var ((left, right), load) = beside.Alone(() => InTurns(ours, theirs, callers, setting.Pairs));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {network} | {callers} | {left.Rate:0.0} | {right.Rate:0.0} | {left.Percentile99:0} | {right.Percentile99:0} | {left.Times.Count} | {right.Times.Count} | {load:0.00} |\n");
            }
        }

        return new($"{setting.Pairs} times four seconds for each number of callers, the two sides in turns; percentiles are of the requests of all turns. One form, and one session, for all callers; a thread for each pass.", text.ToString(), []);
    }

    /// <summary>Each goes first as often as the other.</summary>
    private static (Throughput Ours, Throughput Theirs) InTurns(Peer ours, Peer theirs, int callers, int pairs)
    {
        var (left, right) = (new List<Throughput>(), new List<Throughput>());
        for (var i = 0; i < pairs; i++)
        {
            if (i % 2 == 0)
                left.Add(ours.Serve(Ours.Task, callers));
            right.Add(theirs.Serve(Theirs.Task, callers));
            if (i % 2 == 1)
                left.Add(ours.Serve(Ours.Task, callers));
        }

        return (Throughput.Of(left), Throughput.Of(right));
    }
}
