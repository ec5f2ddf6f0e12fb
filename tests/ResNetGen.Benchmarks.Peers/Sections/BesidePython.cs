using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Python's torch and torchvision as Debian has them: another libtorch.</summary>
internal static class BesidePython
{
    private static readonly Row[] Rows =
    [
        new("eval : eval", new("eval"), new("python")),
        new("eval : eval, freed memory kept by both", new("eval", Keeps: true), new("python", Keeps: true)),
        new("inference form : frozen and optimised", new("fused"), new("python_frozen")),
        new("training step : training step", new("train"), new("python_train")),
        new("training step : training step, freed memory kept by both", new("train", Keeps: true), new("python_train", Keeps: true)),
    ];

    public static Section Section { get; } = new("python", Measure);

    /// <summary>For the head of a table.</summary>
    public static string Versions(Setting setting)
    {
        using var python = new Peer(new("python"), setting.Exports);
        return $"Python ({python.Ask("about")}: another libtorch)";
    }

    private static Measured Measure(Setting setting, Beside beside) => TimeTable.Measure(setting, beside, Versions(setting), Rows);
}
