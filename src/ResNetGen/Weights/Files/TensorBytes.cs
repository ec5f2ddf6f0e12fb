using static TorchSharp.torch;

namespace ResNetGen.Weights.Files;

/// <summary>The memory of a tensor piece by piece: one span cannot be longer than 2 GiB.</summary>
internal static class TensorBytes
{
    private const int PieceLength = 1 << 26;

    public delegate void Action(Span<byte> piece);

    public static void InPieces(Tensor contiguous, Action action)
    {
        var count = contiguous.NumberOfElements;
        if (count == 0)
            return;
        var step = PieceLength / contiguous.ElementSize;
        using var flat = contiguous.view(-1);
        for (var start = 0L; start < count; start += step)
        {
            using var piece = flat.narrow(0, start, Math.Min(step, count - start));
            action(piece.bytes);
        }
    }

    /// <summary>Reads straight into the memory of a contiguous tensor.</summary>
    public static void Read(this FileBytes file, long offset, Tensor destination)
    {
        var isBool = destination.dtype == ScalarType.Bool;
        InPieces(destination, piece =>
        {
            file.Read(offset, piece);
            offset += piece.Length;
            if (isBool)
                NormalizeBools(piece);
        });
    }

    /// <summary>Native code may assume that a bool is 0 or 1; a file can hold anything.</summary>
    private static void NormalizeBools(Span<byte> bools)
    {
        foreach (ref var value in bools)
            value = value == 0 ? (byte)0 : (byte)1;
    }
}
