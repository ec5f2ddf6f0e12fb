using ResNetGen.Benchmarks.Peers.Measuring;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>What it is worth that a pass of the fused form is one call.</summary>
internal static class Calls
{
    private static readonly Row[] Rows =
    [
        new("inference form", new("fused", Keeps: true), new("layer_calls", Keeps: true)),
    ];

    public static Section Section { get; } = new("calls", static (setting, beside) => TimeTable.Measure(setting, beside, "a call for each layer", Rows));
}
