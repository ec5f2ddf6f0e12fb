namespace ResNetGen.Onnx.Weights;

/// <summary>
/// The numbers of a weight, wherever they are: in a tensor, in a file, or made of those of others. They come piece by piece, so that a weight that is converted or folded is
/// in memory once.
/// </summary>
internal abstract class WeightSource
{
    /// <summary>The dimensions.</summary>
    public abstract IReadOnlyList<long> Shape { get; }

    /// <summary>How many numbers there are.</summary>
    public long Count => Shape.Aggregate(1L, static (product, length) => checked(product * length));

    /// <summary>All numbers in their order.</summary>
    /// <param name="length">Of a piece. The last one may be shorter.</param>
    /// <returns>Pieces; one may lie in the memory of the one before.</returns>
    public abstract IEnumerable<double[]> Pieces(int length);

    /// <summary>All numbers at once, of a weight that has one for each channel.</summary>
    public double[] All() => Count == 0 ? [] : Pieces(checked((int)Count)).First();
}

/// <summary>Numbers that are there.</summary>
internal sealed class GivenWeight(IReadOnlyList<long> shape, double[] numbers) : WeightSource
{
    public override IReadOnlyList<long> Shape => shape;

    public override IEnumerable<double[]> Pieces(int length)
    {
        for (var start = 0; start < numbers.Length; start += length)
        {
            var piece = new double[Math.Min(length, numbers.Length - start)];
            Array.Copy(numbers, start, piece, 0, piece.Length);
            yield return piece;
        }
    }
}

/// <summary>The same numbers in another shape.</summary>
internal sealed class ReshapedWeight(WeightSource source, params long[] shape) : WeightSource
{
    public override IReadOnlyList<long> Shape => shape;

    public override IEnumerable<double[]> Pieces(int length) => source.Pieces(length);
}
