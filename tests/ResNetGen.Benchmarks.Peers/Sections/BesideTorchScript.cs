using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The archive that Python traced and froze, on the same libtorch.</summary>
internal static class BesideTorchScript
{
    private static readonly Row[] Rows =
    [
        new("inference form, contiguous : frozen", new("folded"), new("script")),
        new("inference form, channels last : frozen, channels last", new("channels_last"), new("script_channels_last")),
        new("inference form : frozen", new("fused"), new("script"), Takeaways.InferenceBesideTorchScript),
        new("inference form : frozen, channels last", new("fused"), new("script_channels_last")),
    ];

    public static Section Section { get; } = new("torchscript", static (setting, beside) => TimeTable.Measure(setting, beside, "TorchScript", Rows));
}
