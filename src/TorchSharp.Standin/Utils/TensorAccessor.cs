using System.Collections;

namespace TorchSharp.Utils;

/// <summary>A tensor's elements in the order of its shape, whatever its strides.</summary>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly torch.Tensor tensor;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        if (!tensor.is_cpu())
            throw new InvalidOperationException($"Only a tensor on the processor has elements to read; this one is on {tensor.device}.");

        // An alias keeps the memory while the accessor is in use; it belongs to no scope, as the accessor does not.
        this.tensor = tensor.alias().DetachFromDisposeScope();
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
    }

    public long Count => shape.Aggregate(1L, (product, length) => product * length);

    public bool IsReadOnly => false;

    public unsafe T this[params long[] indices]
    {
        get => Elements[Offset(indices)];
        set => Elements[Offset(indices)] = value;
    }

    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies as many elements as there are and as there is room for.</summary>
    public unsafe void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        var length = (int)Math.Min(target.Length, Count - tensorIndex);
        if (contiguous)
        {
            new ReadOnlySpan<T>(Elements + tensorIndex, length).CopyTo(target);
            return;
        }

        for (var i = 0; i < length; i++)
            target[i] = Elements[OffsetOf(tensorIndex + i)];
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public unsafe void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        var length = (int)Math.Min(source.Length, Count - tensorIndex);
        for (var i = 0; i < length; i++)
            Elements[OffsetOf(tensorIndex + i)] = source[i];
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => tensor.Dispose();

    private unsafe T* Elements => (T*)tensor.DataPointer;

    /// <summary>Where in memory the element with this position in the shape's order lies.</summary>
    private long OffsetOf(long position)
    {
        if (contiguous)
            return position;

        var offset = 0L;
        for (var dim = shape.Length - 1; dim >= 0; dim--)
        {
            offset += position % shape[dim] * strides[dim];
            position /= shape[dim];
        }

        return offset;
    }

    private long Offset(long[] indices)
    {
        if (indices.Length == 1 && shape.Length != 1)
            return OffsetOf(indices[0]);
        if (indices.Length != shape.Length)
            throw new ArgumentException($"{indices.Length} indices were given for {shape.Length} dimensions.", nameof(indices));

        var offset = 0L;
        for (var dim = 0; dim < indices.Length; dim++)
            offset += indices[dim] >= 0 && indices[dim] < shape[dim]
                ? indices[dim] * strides[dim]
                : throw new IndexOutOfRangeException($"Index {indices[dim]} of dimension {dim} is outside 0..{shape[dim] - 1}.");
        return offset;
    }
}
