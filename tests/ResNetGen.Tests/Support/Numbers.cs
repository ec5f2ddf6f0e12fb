using static TorchSharp.torch;

namespace ResNetGen.Tests.Support;

/// <summary>Numbers for tensors that float16 and bfloat16 hold exactly, so that a test can ask for equality. Python/weights.py makes the same.</summary>
internal static class Numbers
{
    public static double Of(string name, long index) => (((name.Sum(character => character) + (index * 7)) % 31) - 15) * 0.25;

    /// <summary>Whole numbers beyond 32 bits.</summary>
    public static long WholeOf(string name, long index) => 4_000_000_000 + name.Length + index;

    public static void Fill(string name, Tensor tensor)
    {
        using var _ = no_grad();
        using var data = tensor.detach();
        using var numbers = From(name, data.shape, whole: data.dtype == ScalarType.Int64);
        data.copy_(numbers);
    }

    public static Tensor From(string name, long[] shape, bool whole = false)
    {
        var count = shape.Aggregate(1L, (product, side) => product * side);
        var indexes = Enumerable.Range(0, (int)count);
        return whole
            ? tensor(indexes.Select(index => WholeOf(name, index)).ToArray(), shape)
            : tensor(indexes.Select(index => Of(name, index)).ToArray(), shape);
    }
}
