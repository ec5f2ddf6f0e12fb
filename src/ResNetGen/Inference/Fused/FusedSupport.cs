using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>Where fused convolutions can be computed.</summary>
internal static class FusedSupport
{
    /// <summary>The operators have no stable interface, and libtorch ends the process when one is missing: only what has been tried is asked for.</summary>
    private static readonly Version Tried = new(0, 107);

    private static readonly Lazy<string?> Machine = new(FindObstacle, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Why weights of a type on a device cannot be computed with fused convolutions, for the end of a sentence; null where they can.</summary>
    public static string? Obstacle(ScalarType type, DeviceType device) =>
        type is not (ScalarType.Float32 or ScalarType.BFloat16) ? $"oneDNN computes in {nameof(ScalarType.Float32)} or {nameof(ScalarType.BFloat16)}, and this is {type}"
        : device != DeviceType.CPU ? $"it is for the processor, and the weights are on {device}"
        : type == ScalarType.BFloat16 && !(Avx512BW.VL.IsSupported && Avx512DQ.VL.IsSupported) ? "oneDNN computes in BFloat16 with AVX-512 alone, which this processor does not have"
        : Machine.Value;

    /// <summary>The vectors of this processor that oneDNN computes with.</summary>
    public static string Vectors => Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "SSE";

    private static string? FindObstacle()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return $"it has been tried on x64 alone, and this process is {RuntimeInformation.ProcessArchitecture}";
        var version = typeof(nn.Module).Assembly.GetName().Version!;
        if (version.Major != Tried.Major || version.Minor != Tried.Minor)
            return $"it has been tried with TorchSharp {Tried} alone, and this is {version.ToString(3)}";
        try
        {
            // Asks for oneDNN itself: an operator that is there may have been built without it.
            using var unit = jit.compile("def enter(x):\n    return x.to_mkldnn()\n");
            using var small = zeros(1);
            unit.invoke<Tensor>("enter", small).Dispose();
            return null;
        }
        catch (ExternalException refusal)
        {
            return $"libtorch has no oneDNN here ({refusal.Message.Split('\n')[^1].Trim()})";
        }
    }
}
