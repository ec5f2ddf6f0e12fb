using static TorchSharp.torch;

namespace ResNetGen.Evaluation;

/// <summary>Bilinear interpolation with antialiasing. The oldest supported TorchSharp has no method that does it; TorchScript has.</summary>
internal static class AntialiasedResize
{
    // Lengths come one by one and as int: PackedWeights says why.
    private const string Script = """
        def resize(images, height: int, width: int):
            return torch._upsample_bilinear2d_aa(images, [height, width], False)

        """;

    private static readonly Lazy<jit.CompilationUnit> Functions = new(() => jit.compile(Script), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>N x C x H x W to N x C x height x width.</summary>
    public static Tensor To(Tensor images, long height, long width) =>
        Functions.Value.invoke<Tensor>("resize", images, checked((int)height), checked((int)width));
}
