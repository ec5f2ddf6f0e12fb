using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Evaluation;

/// <summary>A run's weights, and what they are weights of.</summary>
/// <param name="Weights">The file: those at the end of the training, or else the newest checkpoint's.</param>
/// <param name="Normalization">As in its recipe; null: the run did not note it.</param>
internal sealed record TrainedRun(string Folder, RunIdentity Identity, string Weights, NormalizationKind? Normalization)
{
    /// <param name="best">The weights after the epoch with the lowest test error, in the place of the last ones.</param>
    /// <exception cref="LabException">The folder holds no run, or one without such weights.</exception>
    public static TrainedRun Open(string path, bool best = false)
    {
        var folder = new RunFolder(path);
        if (!File.Exists(folder.Identity))
            throw new LabException($"'{path}' is not the folder of a run: it holds no {Path.GetFileName(folder.Identity)}. --run takes what 'resnetgen-lab train --out' made.");
        var identity = RunFiles.ReadIdentity(folder);
        return new(path, identity, best ? BestOf(folder) : WeightsOf(folder), NormalizationNames.Parse(identity.Normalization));
    }

    private static string BestOf(RunFolder folder) => File.Exists(folder.BestWeights)
        ? folder.BestWeights
        : throw new LabException($"The run in '{folder.Path}' has no {Path.GetFileName(folder.BestWeights)}: it has not ended an epoch, is from an older version, or is one of PyTorch. Without --best its last weights are taken.");

    private static string WeightsOf(RunFolder folder)
    {
        if (File.Exists(folder.Weights))
            return folder.Weights;
        return folder.Checkpoints() is [var newest, ..]
            ? Path.Combine(newest, Path.GetFileName(folder.Weights))
            : throw new LabException($"The run in '{folder.Path}' has no weights yet: it has not come to its first checkpoint.");
    }
}
