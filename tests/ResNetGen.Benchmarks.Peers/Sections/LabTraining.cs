using System.Globalization;
using System.Text;
using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Tasks;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Whole trainings: images, augmentation, steps.</summary>
internal static class LabTraining
{
    /// <summary>An epoch of it takes many seconds.</summary>
    private const int MostPairs = 5;

    private static readonly (string Task, string Title)[] Rows =
    [
        ("python_cifar", "the data loader in the same process"),
        ("python_cifar_workers", "the data loader in a process of its own"),
    ];

    public static Section Section { get; } = new("lab", Measure);

    private static Measured Measure(Setting setting, Beside beside)
    {
        var pairs = Math.Min(setting.Pairs, MostPairs);
        // As the lab itself does.
        var ours = new Side("cifar", Keeps: true);
        using var peers = new PeerSet(setting.Exports, "ResNet20", CifarTraining.Batch);
        var text = new StringBuilder($"| the lab : {BesidePython.Versions(setting)} | the lab, images/s | Python, images/s | ratio of times (quartiles) | beside |\n|---|---|---|---|---|\n");
        foreach (var (task, title) in Rows)
        {
            setting.Progress.WriteLine($"the lab's training, {title}");
            var (csharp, python) = (peers.Prepare(left: true, ours)!, peers.Prepare(left: false, new(task))!);
            var times = Comparison.Of(csharp, ours.Task, python, task, pairs, beside);
            var images = 1000.0 * CifarTraining.Batches * CifarTraining.Batch;
            text.Append(CultureInfo.InvariantCulture, $"| {title} | {images / times.Left:0} | {images / times.Right:0} | {times.RatioText} | {times.Load:0.00} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nImages that one thread prepares in a second, beside which the training above is to be seen: ");
        text.Append(CultureInfo.InvariantCulture, $"{CifarTraining.PreparedPerSecond(new(4, Flip: true, Blur: false, Colour: false)):N0} with crops and flips, ");
        text.Append(CultureInfo.InvariantCulture, $"{CifarTraining.PreparedPerSecond(new(4, Flip: true, Blur: true, Colour: true)):N0} with blur and colour too.\n");
        text.Append('\n').Append(PreparedPhotos(setting, peers, beside, pairs));
        text.Append('\n').Append(InBFloat16(setting, beside, pairs));
        return new(Comparison.How(pairs), text.ToString(), []);
    }

    private static string InBFloat16(Setting setting, Beside beside, int pairs)
    {
        var text = new StringBuilder("| fine-tuning, images of 96x96 | bfloat16, images/s | float32, images/s | ratio of times (quartiles) | beside |\n|---|---|---|---|---|\n");
        foreach (var network in new[] { "ResNet18", "ResNet50" })
        {
            setting.Progress.WriteLine($"fine-tuning {network} in bfloat16");
            using var peers = new PeerSet(setting.Exports, network, Finetuning.Batch);
            var usual = peers.Prepare(left: false, new("finetune", Keeps: true))!;
            if (peers.Prepare(left: true, new("finetune_bfloat16", Keeps: true)) is not { } half)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {network} | not on this machine | | | |\n");
                continue;
            }

            var times = Comparison.Of(half, "finetune_bfloat16", usual, "finetune", pairs, beside);
            var images = 1000.0 * Finetuning.Batches * Finetuning.Batch;
            text.Append(CultureInfo.InvariantCulture, $"| {network} | {images / times.Left:0} | {images / times.Right:0} | {times.RatioText} | {times.Load:0.00} |\n");
        }

        return text.ToString();
    }

    /// <summary>Of files of one kind, which both decode by libjpeg-turbo.</summary>
    private static string PreparedPhotos(Setting setting, PeerSet peers, Beside beside, int pairs)
    {
        setting.Progress.WriteLine("the lab's photographs");
        Photos.Write(setting.Exports);
        var (csharp, python) = (peers.Prepare(left: true, new("photos", Keeps: true))!, peers.Prepare(left: false, new("python_photos"))!);
        var times = Comparison.Of(csharp, "photos", python, "python_photos", pairs, beside);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | photographs on one thread | the lab, images/s | Python, images/s | ratio of times (quartiles) | beside |
            |---|---|---|---|---|
            | JPEG files of 500x375: decode, `random_resized_crop(224)`, `flip`, `mean_std` | {1000.0 * Photos.Count / times.Left:0} | {1000.0 * Photos.Count / times.Right:0} | {times.RatioText} | {times.Load:0.00} |

            """);
    }
}
