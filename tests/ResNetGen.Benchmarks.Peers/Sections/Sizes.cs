using ResNetGen.Benchmarks.Peers.Measuring;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>What the first pass of the fused form costs, and what images of another size do.</summary>
internal static class Sizes
{
    private static readonly Row[] Rows =
    [
        new("form and first pass : pass", new("first_pass", Keeps: true), new("fused", Keeps: true)),
        new("new size : kept size", new("new_sizes", Keeps: true), new("kept_sizes", Keeps: true)),
    ];

    public static Section Section { get; } = new("sizes", static (setting, beside) => TimeTable.Measure(setting, beside, "a later pass", Rows));
}
