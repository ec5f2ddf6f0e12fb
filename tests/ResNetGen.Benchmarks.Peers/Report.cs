using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>All comparisons as Markdown.</summary>
internal static class Report
{
    private static readonly string[] Networks = ["ResNet18", "ResNet50", "ResNeXt50_32x4d"];

    private static readonly int[] Batches = [1, 8];

    private static readonly (string Title, string CSharp, string Python)[] Timings =
    [
        ("eval", "eval", "eval"),
        ("training step", "train", "train"),
        ("inference form : fused by torch.fx", "inference", "fused"),
        ("inference form : frozen TorchScript", "inference", "frozen"),
        ("inference form, channels last : fused by torch.fx", "channels_last", "fused"),
        ("inference form, channels last : frozen TorchScript", "channels_last", "frozen"),
        ("both bfloat16, channels last, fused", "bfloat16", "bfloat16"),
    ];

    public static string Measure(int rounds, TextWriter progress)
    {
        var text = new StringBuilder();
        text.Append(Machine.Describe(rounds)).Append('\n');
        text.Append("| network | batch | C# : Python | C# ms | Python ms | ratio (quartiles) |\n|---|---|---|---|---|---|\n");
        foreach (var network in Networks)
        {
            foreach (var batch in Batches)
            {
                progress.WriteLine($"{network}, batch {batch.ToString(CultureInfo.InvariantCulture)}");
                using var csharp = Peer.CSharp();
                using var python = Peer.Python();
                foreach (var (title, ours, theirs) in Timings)
                {
                    csharp.Prepare(ours, network, batch);
                    python.Prepare(theirs, network, batch);
                    var row = Comparison.Of(csharp, ours, python, theirs, rounds);
                    text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {title} | {row.CSharp:0.0} | {row.Python:0.0} | **{row.Ratio.Median:0.00}** ({row.Ratio.Low:0.00} to {row.Ratio.High:0.00}) |\n");
                }
            }
        }

        CifarRows(text, rounds, progress);
        text.Append("\n| network | load C# ms | load Python ms | ratio (quartiles) |\n|---|---|---|---|\n");
        foreach (var network in Networks)
        {
            using var csharp = Peer.CSharp();
            using var python = Peer.Python();
            csharp.Prepare("load", network, 1);
            python.Prepare("load", network, 1);
            var row = Comparison.Of(csharp, "load", python, "load", rounds);
            text.Append(CultureInfo.InvariantCulture, $"| {network} | {row.CSharp:0.0} | {row.Python:0.0} | **{row.Ratio.Median:0.00}** ({row.Ratio.Low:0.00} to {row.Ratio.High:0.00}) |\n");
        }

        text.Append("\n| network | batch | task | peak C# MiB | peak Python MiB | ratio |\n|---|---|---|---|---|---|\n");
        foreach (var network in Networks)
        {
            foreach (var batch in Batches)
            {
                foreach (var task in new[] { "eval", "train" })
                {
                    var (ours, theirs) = (Peak(Peer.CSharp(), task, network, batch), Peak(Peer.Python(), task, network, batch));
                    text.Append(CultureInfo.InvariantCulture, $"| {network} | {batch} | {task} | {ours:0} | {theirs:0} | **{ours / theirs:0.00}** |\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Whole trainings: images, augmentation, steps.</summary>
    private static void CifarRows(StringBuilder text, int rounds, TextWriter progress)
    {
        progress.WriteLine("the lab's training");
        using var csharp = Peer.CSharp();
        using var python = Peer.Python();
        csharp.Prepare("cifar", "ResNet20", CifarTraining.Batch);
        text.Append(CultureInfo.InvariantCulture, $"\n| ResNet20 at 32x32, crops and flips, {CifarTraining.Batches} batches of {CifarTraining.Batch} | C# images/s | Python images/s | ratio of times (quartiles) |\n|---|---|---|---|\n");
        foreach (var (task, title) in new[] { ("cifar", "the lab : Python's data loader in the same process"), ("cifar_workers", "the lab : Python's data loader in a process of its own") })
        {
            python.Prepare(task, "resnet20", CifarTraining.Batch);
            var row = Comparison.Of(csharp, "cifar", python, task, rounds);
            var images = 1000.0 * CifarTraining.Batches * CifarTraining.Batch;
            text.Append(CultureInfo.InvariantCulture, $"| {title} | {images / row.CSharp:0} | {images / row.Python:0} | **{row.Ratio.Median:0.00}** ({row.Ratio.Low:0.00} to {row.Ratio.High:0.00}) |\n");
        }

        text.Append("\nImages that one thread prepares in a second, beside which the training above is to be seen: ");
        text.Append(CultureInfo.InvariantCulture, $"{CifarTraining.PreparedPerSecond(new(4, Flip: true, Blur: false, Colour: false)):N0} with crops and flips, ");
        text.Append(CultureInfo.InvariantCulture, $"{CifarTraining.PreparedPerSecond(new(4, Flip: true, Blur: true, Colour: true)):N0} with blur and colour too.\n");
    }

    /// <summary>Of a process that did nothing else.</summary>
    private static double Peak(Peer peer, string task, string network, int batch)
    {
        using (peer)
        {
            peer.Prepare(task, network, batch);
            for (var i = 0; i < 3; i++)
                peer.Run(task);
            return peer.Peak();
        }
    }
}
