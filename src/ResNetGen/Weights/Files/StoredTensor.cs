namespace ResNetGen.Weights.Files;

/// <summary>
/// A tensor in a file. The shape of a scalar is empty; the offset is that of its first byte in the file. Strides, in elements, are null where the
/// elements lie in order without gaps.
/// </summary>
internal sealed record StoredTensor(string Name, ElementType Type, long[] Shape, long Offset, long[]? Strides = null)
{
    /// <summary>More than any tensor has; checked early, so that a hostile shape costs no time.</summary>
    public const int MaxDimensions = 64;

    /// <summary>Where it lies; null: in the file that was opened.</summary>
    public FileBytes? Source { get; init; }

    public string Description => Describe(Type.Name, Shape);

    public static string Describe(string type, long[] shape) => $"{type} {(shape.Length == 0 ? "scalar" : string.Join("x", shape))}";

    /// <summary>The number of elements of a shape.</summary>
    /// <exception cref="OverflowException">There is no such number.</exception>
    public static long Count(long[] shape) => shape.Contains(0) ? 0 : shape.Aggregate(1L, (product, side) => checked(product * side));

    /// <summary>Strides of elements that lie in order without gaps.</summary>
    /// <exception cref="OverflowException">There are no such numbers.</exception>
    public static long[] PlainStrides(long[] shape)
    {
        var strides = new long[shape.Length];
        var stride = 1L;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride = checked(stride * shape[i]);
        }

        return strides;
    }

    /// <summary>How many elements a view takes from its first to its last.</summary>
    /// <exception cref="OverflowException">There is no such number.</exception>
    public static long Span(long[] shape, long[] strides) =>
        shape.Contains(0) ? 0 : shape.Zip(strides).Aggregate(1L, (span, side) => checked(span + ((side.First - 1) * side.Second)));
}
