using System.Runtime.InteropServices;
using ResNetGen.Onnx.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Exporting;

/// <summary>The numbers of a tensor, read when they are asked for.</summary>
/// <param name="tensor">On any device, of any type of floating point.</param>
internal sealed class TensorWeight(Tensor tensor) : WeightSource
{
    private readonly long[] shape = tensor.shape;

    /// <inheritdoc/>
    public override IReadOnlyList<long> Shape => shape;

    /// <inheritdoc/>
    public override IEnumerable<double[]> Pieces(int length)
    {
        using var detached = tensor.detach();
        using var onProcessor = detached.cpu();
        using var contiguous = onProcessor.contiguous();
        using var flat = contiguous.view(-1);
        var numbers = new double[Math.Min(length, Count)];
        for (var start = 0L; start < Count; start += length)
        {
            using var piece = flat.narrow(0, start, Math.Min(length, Count - start));
            using var wide = piece.to(ScalarType.Float64);
            var values = MemoryMarshal.Cast<byte, double>(wide.bytes);
            if (values.Length < numbers.Length)
                numbers = new double[values.Length];
            values.CopyTo(numbers);
            yield return numbers;
        }
    }
}
