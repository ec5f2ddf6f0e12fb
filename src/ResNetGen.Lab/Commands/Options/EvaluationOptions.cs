using System.CommandLine;
using System.Globalization;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Commands.Options;

/// <summary>Options of commands that look at trained networks, and what follows from them.</summary>
internal static class EvaluationOptions
{
    public static Option<string?> Normalization()
    {
        var option = new Option<string?>("--normalization")
        {
            Description = "What is done to the images, by the mean and the deviation of the training images: mean, mean_std or none; or by ImageNet's: imagenet, or caffe, which is blue first and not divided. [default: a run's own, else mean]",
        };
        option.AcceptOnlyFromAmong([.. NormalizationNames.All.Select(entry => entry.Name)]);
        return option;
    }

    public static Option<int[]> Scales() => new("--scales")
    {
        Description = "Shorter sides that whole images are resized to, as 24,32,40; each is mirrored too, and the probabilities are averaged. Of photographs, with --crops 10, ten crops at each.",
        CustomParser = result =>
        {
            var sides = new List<int>();
            foreach (var text in result.Tokens.SelectMany(token => token.Value.Split(',')))
            {
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= 10_000)
                    sides.Add(side);
                else
                    result.AddError($"--scales takes numbers of pixels from 1 to 10,000 with commas between them, as 24,32,40; '{text}' is not such a number.");
            }

            return [.. sides];
        },
    };

    public static Option<bool> Best() => new("--best") { Description = "Take the run's weights after the epoch with the lowest test error, and not the last ones." };

    public static Option<string?> Inference() => NumberTypes.Option("--inference", "Test the inference form too, computed in float32 or bfloat16, and say how many of its answers are the network's.");

    /// <summary>What the user asked for, or else what the run was trained on, or else the mean is subtracted.</summary>
    public static NormalizationKind NormalizationOf(string? wanted, TrainedRun? run)
    {
        if (NormalizationNames.Parse(wanted) is { } kind)
            return kind;
        if (run is null)
            return NormalizationKind.Mean;
        return run.Normalization ?? throw new LabException($"The run in '{run.Folder}' did not note how its images were normalised. Say what its recipe '{run.Identity.Recipe}' says: --normalization.");
    }

    /// <summary>What is done to each value: as the run noted it, unless the user asks for something else.</summary>
    /// <exception cref="LabException">The run noted nothing, or had images of another number of channels.</exception>
    public static (NormalizationKind Kind, PixelNormalization Values) NormalizationOf(string? wanted, TrainedRun? run, Dataset images)
    {
        var kind = NormalizationOf(wanted, run);
        if (wanted is not null || run is null || InputsOf(run) is not { Normalization: var noted })
            return (kind, PixelNormalization.Of(kind, images.Training));
        return noted.Means.Count == images.Test.Size.Channels
            ? (kind, noted)
            : throw new LabException($"The run in '{run.Folder}' was trained on images of {Channels(noted.Means.Count)}, and those of {images.Name} have {images.Test.Size.Channels}.");
    }

    /// <summary>The images that were asked for, or else those of the run, split as it split them.</summary>
    /// <exception cref="LabException">They cannot be read, or their classes are not the run's.</exception>
    public static Dataset Load(ParseResult result, Option<string> data, Option<string> root, TrainedRun? run, Session session)
    {
        var name = result.GetResult(data) is { Implicit: false } || run is null ? result.GetValue(data)! : run.Identity.Data;
        var pictures = PictureOptions.Read(result, session);
        // A run notes the folder's name alone.
        if (pictures.Split is null && run?.Identity is { Split: { } split } && run.Identity.Data == Path.GetFileName(Path.TrimEndingDirectorySeparator(name)))
            pictures = pictures with { Split = split.Share, SplitSeed = split.Seed };
        var loaded = Datasets.Load(name, session.FullPath(result.GetValue(root)!), pictures);
        if (run is not null)
            CompareWithOwn(run, loaded, session);
        return run?.Identity.TestView is { } view && ResizedCrop.Parse(view) is { } seen ? loaded.Seen(seen) : loaded;
    }

    private static void CompareWithOwn(TrainedRun run, Dataset images, Session session)
    {
        var inputs = InputsOf(run);
        if (inputs is not null && !inputs.Classes.SequenceEqual(images.Classes))
        {
            var (known, other) = (inputs.Classes.Except(images.Classes).FirstOrDefault(), images.Classes.Except(inputs.Classes).FirstOrDefault());
            var difference = (known, other) switch
            {
                ({ }, { }) => $"the run has '{known}', the images have '{other}'",
                ({ }, null) => $"the images have no '{known}'",
                (null, { }) => $"the run has no '{other}'",
                _ => "they are in another order",
            };
            throw new LabException($"The classes of {images.Name} are not those of the run in '{run.Folder}': {difference}. Its scores would be counted for other classes than it learned.");
        }

        if (images.Sha256 != run.Identity.DataHash)
            session.Note($"note: '{run.Folder}' was not trained on these images of {images.Name}, but on '{run.Identity.Data}'; means and deviations are {(inputs is null ? $"those of {images.Name}" : "the run's")}.");
    }

    /// <summary>Null: the run is from before they were noted, or one of PyTorch.</summary>
    private static RunInputs? InputsOf(TrainedRun run) => RunInputs.Read(new(run.Folder));

    private static string Channels(int count) => count == 1 ? "1 channel" : $"{count} channels";
}
