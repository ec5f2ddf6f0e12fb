using System.Globalization;
using System.Text;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Whole trainings: images, augmentation, steps.</summary>
internal static class LabTraining
{
    private static readonly (string Task, string Title)[] Rows =
    [
        ("cifar", "the lab : Python's data loader in the same process"),
        ("cifar_workers", "the lab : Python's data loader in a process of its own"),
    ];

    public static string Measure(int rounds, TextWriter progress)
    {
        progress.WriteLine("the lab's training");
        // As the lab itself does.
        using var csharp = Peer.CSharp(keeps: true);
        using var python = Peer.Python();
        csharp.Prepare("cifar", "ResNet20", CifarTraining.Batch);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| ResNet20 at 32x32, crops and flips, {CifarTraining.Batches} batches of {CifarTraining.Batch} | C# images/s | Python images/s | ratio of times (quartiles) |\n|---|---|---|---|\n");
        foreach (var (task, title) in Rows)
        {
            python.Prepare(task, "resnet20", CifarTraining.Batch);
            var row = Comparison.Of(csharp, "cifar", python, task, rounds);
            var images = 1000.0 * CifarTraining.Batches * CifarTraining.Batch;
            text.Append(CultureInfo.InvariantCulture, $"| {title} | {images / row.Left:0} | {images / row.Right:0} | {row.RatioText} |\n");
        }

        text.Append("\nImages that one thread prepares in a second, beside which the training above is to be seen: ");
        text.Append(CultureInfo.InvariantCulture, $"{CifarTraining.PreparedPerSecond(new(4, Flip: true, Blur: false, Colour: false)):N0} with crops and flips, ");
        text.Append(CultureInfo.InvariantCulture, $"{CifarTraining.PreparedPerSecond(new(4, Flip: true, Blur: true, Colour: true)):N0} with blur and colour too.\n");
        return text.ToString();
    }
}
