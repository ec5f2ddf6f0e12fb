using ResNetGen.Benchmarks.Peers.Measuring;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The same networks of the package TorchVision: the same language, the same libtorch.</summary>
internal static class BesideTorchVision
{
    private static readonly Row[] Rows =
    [
        new("eval : eval", new("eval"), new("torchvision"), new("eval : TorchVision's", 1.00, 1, 8)),
        new("eval : eval, freed memory kept by both", new("eval", Keeps: true), new("torchvision", Keeps: true), new("eval : TorchVision's, both keep freed memory", 1.00, 1, 8)),
        new("inference form, blocked : eval", new("blocked"), new("torchvision")),
        new("training step : training step", new("train"), new("torchvision_train"), new("training step : TorchVision's", 0.98, 1, 8)),
        new("training step : training step, freed memory kept by both", new("train", Keeps: true), new("torchvision_train", Keeps: true), new("training step : TorchVision's, both keep freed memory", 0.98, 1, 8)),
    ];

    public static Section Section { get; } = new("torchvision", static (setting, beside) => TimeTable.Measure(setting, beside, "TorchVision", Rows));
}
