using ResNetGen.Benchmarks.Peers.Measuring;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>The model that the network writes, in ONNX Runtime's default provider, which keeps its memory always.</summary>
internal static class BesideOnnxRuntime
{
    private static readonly Row[] Rows =
    [
        new("eval", new("eval"), new("onnx")),
        new("eval, freed memory kept", new("eval", Keeps: true), new("onnx")),
        new("inference form, contiguous", new("folded"), new("onnx")),
        new("inference form, channels last", new("channels_last"), new("onnx")),
        new("inference form", new("fused"), new("onnx")),
        new("inference form, freed memory kept", new("fused", Keeps: true), new("onnx"), Takeaways.InferenceBesideOnnxRuntime),
        new("inference form, freed memory kept; threads of both spin", new("fused", Keeps: true, Spins: true), new("onnx", Spins: true)),
        new("inference form, bfloat16 : float32", new("fused_bfloat16"), new("onnx")),
        new("inference form, freed memory kept : int8", new("fused", Keeps: true), new("onnx_int8")),
        new("from a file to the first scores", new("first_result"), new("onnx_first_result"), Takeaways.FirstResult),
    ];

    public static Section Section { get; } = new("onnx", static (setting, beside) => TimeTable.Measure(setting, beside, "ONNX Runtime", Rows));
}
