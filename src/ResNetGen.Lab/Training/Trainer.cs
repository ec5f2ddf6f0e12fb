using System.Diagnostics;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Locking;
using ResNetGen.Lab.Recipes;
using ResNetGen.Lab.Training.Curves;
using ResNetGen.Lab.Training.Runs;
using ResNetGen.Lab.Training.Steps;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training;

/// <summary>Trains one network by one recipe. Not for several threads.</summary>
public sealed class Trainer : IDisposable
{
    /// <summary>Iterations after which finalizers may run: rarely enough to cost nothing, and before much has gathered.</summary>
    private const int FinalizersEvery = 16;

    private readonly TrainingOptions options;

    private readonly IRunObserver observer;

    private readonly Device device;

    private readonly LearningNetwork learning;

    private readonly RateFollower rates;

    private readonly int iterationsPerEpoch;

    private Position position = new();

    private SharedLock? runLock;

    private HeldFinalizers? finalizers;

    /// <summary>Time that does not count: the seconds of the epoch when it was taken up, and when that was.</summary>
    private (double Seconds, long Since) clock;

    private (long Images, long Since) speed;

    private Trainer(TrainingOptions options, IRunObserver observer)
    {
        var recipe = options.Recipe;
        (this.options, this.observer) = (options = options with { Data = recipe.Seen(options.Data) }, observer);
        device = Devices.Find(options.Device);
        ComputeThreads.Use(options.Threads ?? ThreadsBefore(options));
        (iterationsPerEpoch, Iterations) = recipe.IterationsOn(options.Data.Training.Count);
        rates = new(recipe, Iterations);
        learning = new(options, device);
        Run = RunIdentity.Of(options.Network, recipe, options.Data, Iterations, device.ToString(), options.Pretraining).Training(learning.Network);
    }

    private RunIdentity Run { get; }

    private bool IsOver => position.Iteration >= Iterations || Improvement.HasStalled(position.Epochs, options.Recipe.Patience);

    private long Iterations { get; }

    /// <summary>Trains to the end of the recipe, or until <paramref name="cancellation"/> is set: then a checkpoint is taken first.</summary>
    /// <exception cref="DivergenceException">The loss is not a number any more; the last checkpoint was taken before.</exception>
    /// <exception cref="LabException">The folder is another run's, or in use.</exception>
    public static TrainingResult Train(TrainingOptions options, IRunObserver observer, CancellationToken cancellation)
    {
        using var trainer = new Trainer(options, observer);
        // Not before: what cannot be trained at all leaves no folder behind.
        using var held = RunLock.Take(options.Folder, cancellation);
        if (held.ClockNote is { } note)
            observer.Noted(note);
        trainer.runLock = held;
        using var finalizers = new HeldFinalizers();
        trainer.finalizers = finalizers;
        return trainer.Train(cancellation);
    }

    public void Dispose() => learning.Dispose();

    /// <summary>With another number than it began with, a run would not go on bit for bit.</summary>
    private static int? ThreadsBefore(TrainingOptions options) =>
        options.Resume && options.Folder.Checkpoints().Count > 0 ? RunFiles.ReadIdentity(options.Folder).Threads : null;

    private TrainingResult Train(CancellationToken cancellation)
    {
        TakeUp();
        while (!IsOver && !cancellation.IsCancellationRequested)
            RunEpoch(cancellation);
        if (!IsOver)
        {
            Save();
            return new(Run, position, IsFinished: false);
        }

        if (position.Iteration < Iterations)
            observer.Noted(Improvement.Stalled(options.Recipe.Patience, position.Iteration, Iterations));
        WriteWeights(options.Folder.Weights);
        return new(Run, position, IsFinished: true);
    }

    private void WriteWeights(string file) => AtomicFile.Write(file, path => learning.Tested.SaveWeights(path, new Dictionary<string, string> { ["network"] = Run.Network, ["recipe"] = Run.Recipe }));

    private void TakeUp()
    {
        foreach (var leftover in options.Folder.Leftovers())
            Directory.Delete(leftover, recursive: true);
        var checkpoints = options.Folder.Checkpoints();
        if (checkpoints.Count == 0)
        {
            RunFiles.WriteIdentity(options.Folder, Run);
            RunInputs.Of(options.Data, learning.Normalization).Write(options.Folder);
            observer.Started(Run, null);
            if (learning.Pretrained is { } pretrained)
                observer.Noted(pretrained.Report);
            if (options.Pretraining?.Precision == ScalarType.BFloat16 && BFloat16Passes.Slowness is { } slowness)
                observer.Noted(slowness);
            return;
        }

        if (!options.Resume)
            throw new LabException($"'{options.Folder.Path}' holds a run already. Go on with it (--resume), or give this one another folder (--out).");
        var before = RunFiles.ReadIdentity(options.Folder);
        if (before.PyTorch is not null)
            throw new LabException($"The run in '{options.Folder.Path}' is one of PyTorch: the train.py that began it goes on with it. Give this one another folder (--out).");
        if (Run.DifferenceTo(before) is { } difference)
            throw new LabException($"The run in '{options.Folder.Path}' cannot go on: {difference}. Give this one another folder (--out).");
        if (Run.Threads != before.Threads)
            observer.Noted($"The run began with {ComputeThreads.Describe(before.Threads)} and goes on with {Run.Threads}: sums are rounded differently. --threads {before.Threads} keeps it exact.");
        foreach (var change in Run.ChangesSince(before))
            observer.Noted($"The run began with {change}: from here on its numbers may differ in the last digits.");
        position = Checkpoint.Load(checkpoints[0], learning.Network, learning.Average?.Network, learning.Optimizer);
        // A process may have ended between the checkpoint and this file.
        WriteProgress();
        rates.Restore(position.IsWarm, position.WarmUpErrors);
        rates.ObserveEpochs(position.Epochs.Select(each => each.TestError));
        observer.Started(Run, position.Iteration);
    }

    private void RunEpoch(CancellationToken cancellation)
    {
        var images = options.Data.Training;
        var epoch = (int)(position.Iteration / iterationsPerEpoch);
        var first = (int)(position.Iteration % iterationsPerEpoch);
        clock = (position.Seconds, Stopwatch.GetTimestamp());
        speed = (0, Stopwatch.GetTimestamp());
        learning.Train();
        using var source = new BatchSource(
            images, EpochOrder.Shuffled(images.Count, options.Recipe.Seed, epoch), learning.Preparation, options.Recipe.Batch, options.Recipe.Seed, epoch, first);
        foreach (var batch in source.Batches())
        {
            var rate = Step(batch);
            if (position.Iteration % FinalizersEvery == 0)
                finalizers?.LetRun();
            ReportProgress(epoch, rate);
            var isEpochOver = position.Iteration % iterationsPerEpoch == 0;
            if (isEpochOver || position.Iteration == Iterations)
            {
                EndEpoch(rate);
                return;
            }

            if (cancellation.IsCancellationRequested)
                return;
            if (position.Iteration % options.CheckpointEvery == 0)
                Save();
        }
    }

    /// <summary>One step of the optimizer; gives the learning rate of it.</summary>
    private double Step(Batch batch)
    {
        var rate = rates.RateAt(position.Iteration);
        var (number, errors) = learning.Step(batch, position.Iteration, rate);
        rates.Observe((double)errors / batch.Count);
        position = position with
        {
            Iteration = position.Iteration + 1,
            Images = position.Images + batch.Count,
            Loss = position.Loss + (number * batch.Count),
            Errors = position.Errors + errors,
            Curve = position.Curve.After(position.Iteration + 1, iterationsPerEpoch, batch.Count, number * batch.Count, errors),
            IsWarm = rates.IsWarm,
            WarmUpErrors = rates.Errors,
        };
        speed.Images += batch.Count;
        return rate;
    }

    private void EndEpoch(double rate)
    {
        var seconds = SecondsOfEpoch();
        var (testLoss, testError) = TestPass.Measure(learning.Tested, options.Data.Test, learning.Normalization, device);
        var record = new EpochRecord(
            position.Epochs.Count + 1, position.Iteration, rate, position.Loss / position.Images, (double)position.Errors / position.Images, testLoss,
            testError, seconds);
        position = position with { Images = 0, Loss = 0, Errors = 0, Seconds = 0, Epochs = [.. position.Epochs, record] };
        clock = (0, Stopwatch.GetTimestamp());
        rates.ObserveEpochs(position.Epochs.Select(each => each.TestError));
        // Before the checkpoint: a process that ends in between does the epoch again.
        if (Improvement.IsBest(position.Epochs))
            WriteWeights(options.Folder.BestWeights);
        Save();
        observer.EpochEnded(record);
    }

    private void Save()
    {
        if (runLock is not null)
            RunLock.RequireHeld(runLock, options.Folder);
        Checkpoint.Save(options.Folder, learning.Network, learning.Average?.Network, learning.Optimizer, position with { Seconds = position.Images == 0 ? 0 : SecondsOfEpoch() });
        WriteProgress();
    }

    private void WriteProgress()
    {
        RunFiles.WriteHistory(options.Folder, position.Epochs);
        CurveFile.Write(options.Folder, position.Curve.Points);
    }

    private double SecondsOfEpoch() => clock.Seconds + Stopwatch.GetElapsedTime(clock.Since).TotalSeconds;

    private void ReportProgress(int epoch, double rate)
    {
        var perSecond = speed.Images / Math.Max(1e-9, Stopwatch.GetElapsedTime(speed.Since).TotalSeconds);
        var left = (double)(Iterations - position.Iteration) / iterationsPerEpoch * options.Data.Training.Count;
        observer.Progressed(new(
            epoch + 1, (int)((Iterations + iterationsPerEpoch - 1) / iterationsPerEpoch), position.Iteration, Iterations, rate, position.Loss / position.Images,
            (double)position.Errors / position.Images, perSecond, TimeSpan.FromSeconds(left / perSecond)));
    }
}
