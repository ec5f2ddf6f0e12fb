using ResNetGen.Lab.Catalog;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Sweeping;
using ResNetGen.Lab.Training;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>A sweep of seconds: two networks, one recipe, two seeds.</summary>
internal static class TinySweep
{
    public static Experiment Experiment { get; } = new()
    {
        Name = "tiny",
        Text = "networks: [Plain8, ResNet8]\n",
        Networks = [NetworkCatalog.Load().Find("Plain8"), NetworkCatalog.Load().Find("ResNet8")],
        Recipes = [TinyRun.Recipe],
        Seeds = [1, 2],
        Data = "painted",
    };

    public static SweepOptions Options(string folder, Dataset data, Experiment? experiment = null) => new()
    {
        Experiment = experiment ?? Experiment,
        Data = data,
        Folder = new(folder),
        Device = "cpu",
    };

    /// <summary>Trains, and keeps what the sweep says.</summary>
    public static SweepOutcome Run(SweepOptions options, List<string>? notes = null, Action<RunProgress>? progressed = null, CancellationToken cancellation = default) =>
        Sweep.Run(options, training => Trainer.Train(training, new SilentObserver(progressed), cancellation), (notes ?? []).Add, cancellation);
}
