using System.CommandLine;
using System.Globalization;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation;

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
                    result.AddError($"--scales takes numbers of pixels from 1 to 10,000 with commas between them, as 24,32,40; '{text}' is none.");
            }

            return [.. sides];
        },
    };

    /// <summary>What the user asked for, or else what the run was trained on, or else the mean is subtracted.</summary>
    public static NormalizationKind NormalizationOf(string? wanted, TrainedRun? run)
    {
        if (NormalizationNames.Parse(wanted) is { } kind)
            return kind;
        if (run is null)
            return NormalizationKind.Mean;
        return run.Normalization ?? throw new LabException($"The run in '{run.Folder}' did not note how its images were normalised. Say what its recipe '{run.Identity.Recipe}' says: --normalization.");
    }

    /// <summary>The images that were asked for, or else those of the run, split as it split them.</summary>
    public static Dataset Load(ParseResult result, Option<string> data, Option<string> root, TrainedRun? run, Session session)
    {
        var name = result.GetResult(data) is { Implicit: false } || run is null ? result.GetValue(data)! : run.Identity.Data;
        var pictures = PictureOptions.Read(result, session);
        // A run notes the folder's name alone.
        if (pictures.Split is null && run?.Identity is { Split: { } split } && run.Identity.Data == Path.GetFileName(Path.TrimEndingDirectorySeparator(name)))
            pictures = pictures with { Split = split.Share, SplitSeed = split.Seed };
        var loaded = Datasets.Load(name, session.FullPath(result.GetValue(root)!), pictures);
        if (run is not null && loaded.Sha256 != run.Identity.DataHash)
            session.Note($"note: '{run.Folder}' was not trained on these images of {loaded.Name}, but on '{run.Identity.Data}'; means and deviations are those of {loaded.Name}.");
        return run?.Identity.TestView is { } view && ResizedCrop.Parse(view) is { } seen ? loaded.Seen(seen) : loaded;
    }
}
