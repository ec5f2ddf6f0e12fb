using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The model that Python exported, in ONNX Runtime's default provider, which keeps its memory always.</summary>
internal static class BesideOnnxRuntime
{
    private static readonly Row[] Rows =
    [
        new("eval", new("eval"), new("onnx")),
        new("eval, freed memory kept", new("eval", Keeps: true), new("onnx")),
        new("inference form", new("folded"), new("onnx")),
        new("inference form, channels last", new("channels_last"), new("onnx")),
        new("inference form, blocked", new("blocked"), new("onnx")),
        new("inference form, blocked, freed memory kept", new("blocked", Keeps: true), new("onnx"), Takeaways.InferenceBesideOnnxRuntime),
        new("inference form, blocked, freed memory kept; threads of both spin", new("blocked", Keeps: true, Spins: true), new("onnx", Spins: true)),
        new("inference form, blocked, bfloat16 : float32", new("blocked_bfloat16"), new("onnx")),
    ];

    public static Section Section { get; } = new("onnx", static (setting, beside) => TimeTable.Measure(setting, beside, "ONNX Runtime", Rows));
}
