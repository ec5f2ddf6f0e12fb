using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Training.Runs;

namespace ResNetGen.Lab.Evaluation;

/// <summary>A run's weights, and what they are weights of.</summary>
/// <param name="Weights">The file: those at the end of the training, or else the newest checkpoint's.</param>
/// <param name="Normalization">As in its recipe; null: the run did not note it.</param>
internal sealed record TrainedRun(string Folder, RunIdentity Identity, string Weights, NormalizationKind? Normalization)
{
    /// <exception cref="LabException">The folder holds no run, or one without any weights yet.</exception>
    public static TrainedRun Open(string path)
    {
        var folder = new RunFolder(path);
        if (!File.Exists(folder.Identity))
            throw new LabException($"'{path}' is not the folder of a run: it holds no {Path.GetFileName(folder.Identity)}. --run takes what 'resnetgen-lab train --out' made.");
        var identity = RunFiles.ReadIdentity(folder);
        return new(path, identity, WeightsOf(folder), NormalizationNames.Parse(identity.Normalization));
    }

    private static string WeightsOf(RunFolder folder)
    {
        if (File.Exists(folder.Weights))
            return folder.Weights;
        return folder.Checkpoints() is [var newest, ..]
            ? Path.Combine(newest, Path.GetFileName(folder.Weights))
            : throw new LabException($"The run in '{folder.Path}' has no weights yet: it has not come to its first checkpoint.");
    }
}
