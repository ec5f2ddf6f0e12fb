using System.Diagnostics;
using System.Globalization;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Evaluation;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training;
using ResNetGen.Lab.Training.Runs;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>Teaches a new head alone, from features that are computed once: seconds in the place of minutes.</summary>
internal static class LinearProbe
{
    /// <summary>Trains the head to the end of the recipe. There are no checkpoints: what is cut short is begun again.</summary>
    /// <exception cref="LabException">The network's head is not one fully connected layer, or the folder is another run's.</exception>
    /// <exception cref="DivergenceException">The loss is not a number any more.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TrainingResult Train(TrainingOptions options, IRunObserver observer, CancellationToken cancellation)
    {
        var (recipe, data, folder) = (options.Recipe, options.Recipe.Seen(options.Data), options.Folder);
        var device = Devices.Find(options.Device);
        ComputeThreads.Use(options.Threads);
        manual_seed(recipe.Seed);
        using var network = NetworkLoading.Create(options.Network, data);
        var pretrained = PretrainedNetwork.Load(network, options.Pretraining!);
        var head = ProbeBody.HeadOf(network);
        network.to(device);
        NetworkLoading.RequireTakes(network, data.Training.Size, device);
        var (_, iterations) = recipe.IterationsOn(data.Training.Count);
        var run = RunIdentity.Of(options.Network, recipe, data, iterations, device.ToString(), options.Pretraining).Training(network);
        using var held = RunLock.Take(folder, cancellation);
        if (File.Exists(folder.Weights) || folder.Checkpoints().Count > 0)
            throw new LabException($"'{folder.Path}' holds a run already. Give this one another folder (--out).");
        RunFiles.WriteIdentity(folder, run);
        var normalization = PixelNormalization.Of(recipe.Normalization, data.Training);
        RunInputs.Of(data, normalization).Write(folder);
        observer.Started(run, null);
        observer.Noted(pretrained.Report);
        if (Unused(recipe) is { Length: > 0 } unused)
            observer.Noted($"Features are computed once, so a probe does not use what '{recipe.Name}' says of {unused}.");

        var clock = Stopwatch.GetTimestamp();
        using var body = ProbeBody.Of(options.Network, network, options.Pretraining!.Precision);
        using var training = ProbeFeatures.Of(body, (int)head.in_features, data.Training, normalization, device, cancellation);
        using var test = ProbeFeatures.Of(body, (int)head.in_features, data.Test, normalization, device, cancellation);
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        observer.Noted(string.Create(CultureInfo.InvariantCulture, $"The features of {training.Count + test.Count:N0} images took {seconds:0.0} s. {body.Format}"));

        using var teaching = new HeadTraining(head, recipe, iterations, training, test, seconds);
        using var finalizers = new HeldFinalizers();
        while (!teaching.IsOver)
        {
            cancellation.ThrowIfCancellationRequested();
            var epoch = teaching.RunEpoch();
            RunFiles.WriteHistory(folder, teaching.Position.Epochs);
            if (Improvement.IsBest(teaching.Position.Epochs))
                WriteWeights(network, run, folder.BestWeights);
            observer.EpochEnded(epoch);
            finalizers.LetRun();
        }

        if (teaching.Position.Iteration < iterations)
            observer.Noted(Improvement.Stalled(recipe.Patience, teaching.Position.Iteration, iterations));
        WriteWeights(network, run, folder.Weights);
        return new(run, teaching.Position, IsFinished: true);
    }

    private static void WriteWeights(nn.Module network, RunIdentity run, string file) =>
        AtomicFile.Write(file, path => network.SaveWeights(path, new Dictionary<string, string> { ["network"] = run.Network, ["recipe"] = run.Recipe }));

    private static string Unused(Recipe recipe) => string.Join(
        ", ",
        new[]
        {
            ("augmentation", recipe.Augmentation != AugmentationSpec.None), ("mixup", recipe.Mixup > 0), ("cutmix", recipe.CutMix > 0), ("ema", recipe.WeightAverage > 0),
            ("accumulation", recipe.Accumulation > 1),
        }.Where(key => key.Item2).Select(key => key.Item1));
}
