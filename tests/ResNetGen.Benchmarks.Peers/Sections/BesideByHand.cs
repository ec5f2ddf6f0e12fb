using ResNetGen.Benchmarks.Peers.Measuring;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>Networks as one writes them with TorchSharp.</summary>
internal static class BesideByHand
{
    private static readonly Row[] Rows =
    [
        new("eval : a scope around a pass", new("eval"), new("by_hand")),
        new("eval : a scope in every block too", new("eval"), new("by_hand_block_scopes")),
        new("training step : a scope around a pass", new("train"), new("by_hand_train")),
    ];

    public static Section Section { get; } = new("by-hand", static (setting, beside) => TimeTable.Measure(setting, beside, "by hand", Rows));
}
