using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>Python's None.</summary>
internal sealed class PickleNone
{
    public static readonly PickleNone Value = new();
}

/// <summary>The mark that opens a sequence on the stack.</summary>
internal sealed class PickleMark
{
    public static readonly PickleMark Value = new();
}

/// <summary>A name that the pickle refers to. Nothing is looked up by it; those of <see cref="TorchGlobals"/> say how numbers lie.</summary>
internal sealed record PickleGlobal(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}

/// <summary>A dict or an OrderedDict, in order.</summary>
internal class PickleDict
{
    public List<(object Key, object Value)> Items { get; } = [];

    /// <summary>The value of a key; of several the last, as in Python.</summary>
    public object? this[string key] => Items.FindLast(item => item.Key is string name && name == key).Value;
}

/// <summary>
/// Whatever a class or a function of Python would have made: not made here, its arguments and attributes dropped. It keeps items, because some classes are dicts with another
/// name, which may hold tensors.
/// </summary>
internal sealed class PickleObject(PickleGlobal type) : PickleDict
{
    public string Name => type.ToString();
}

/// <summary>A value of which nothing but its kind is kept.</summary>
internal sealed record PickleOpaque(string Kind)
{
    public static readonly PickleOpaque Bytes = new("bytes"), LongText = new("a long text"), Set = new("a set"), Numbers = new("numbers of another type");
}

/// <summary>A block of numbers elsewhere in the file, under the name <c>Key</c>.</summary>
internal sealed record TorchStorage(string Key, ElementType Type, long Elements)
{
    /// <exception cref="OverflowException">There is no such number.</exception>
    public long ByteCount => checked(Elements * Type.Size);
}

/// <summary>A view of a storage; offset and strides in elements.</summary>
internal sealed record TorchTensor(TorchStorage Storage, long Offset, long[] Shape, long[] Strides);
