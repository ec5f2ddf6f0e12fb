using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Pickle;

/// <summary>The names of a file that mean something here. None of them runs anything: they say how numbers lie.</summary>
internal static class TorchGlobals
{
    /// <summary>A tensor of a class of its own, as torchvision's images are, by the function that makes the tensor.</summary>
    private const string Subclass = "_rebuild_from_type_v2";

    /// <summary>Keys are numbers in PyTorch's files; a long one would be costly to look up many times.</summary>
    private const int LongestStorageKey = 100;

    private static readonly Dictionary<string, string> StorageTypes = new(StringComparer.Ordinal)
    {
        ["FloatStorage"] = "F32",
        ["HalfStorage"] = "F16",
        ["BFloat16Storage"] = "BF16",
        ["DoubleStorage"] = "F64",
        ["LongStorage"] = "I64",
        ["IntStorage"] = "I32",
        ["ShortStorage"] = "I16",
        ["CharStorage"] = "I8",
        ["ByteStorage"] = "U8",
        ["BoolStorage"] = "BOOL",
    };

    public static bool IsKnown(PickleGlobal global) => global switch
    {
        { Module: "collections", Name: "OrderedDict" } => true,
        { Module: "torch._utils", Name: "_rebuild_tensor" or "_rebuild_tensor_v2" or "_rebuild_parameter" or "_rebuild_parameter_with_state" } => true,
        { Module: "torch._tensor", Name: Subclass } => true,
        { Module: "torch" } => global.Name == "Size" || StorageTypes.ContainsKey(global.Name),
        _ => false,
    };

    /// <summary>What the call makes, or null when its arguments are not those that PyTorch writes.</summary>
    public static object? Call(PickleGlobal function, object[] arguments) => (function.Name, arguments) switch
    {
        ("OrderedDict", []) => new PickleDict(),
        ("OrderedDict", [List<object> pairs]) => Dict(pairs),
        ("Size", [object[] sides]) => sides,
        ("_rebuild_parameter" or "_rebuild_parameter_with_state", [TorchTensor tensor, ..]) => tensor,
        ("_rebuild_parameter" or "_rebuild_parameter_with_state" or "_rebuild_tensor" or "_rebuild_tensor_v2", [PickleOpaque numbers, ..]) => numbers,
        (Subclass, [PickleGlobal { Name: not Subclass } inner, _, object[] innerArguments, ..]) => IsKnown(inner) ? Call(inner, innerArguments) : new PickleObject(inner),
        ("_rebuild_tensor" or "_rebuild_tensor_v2", [TorchStorage storage, long offset, object[] shape, object[] strides, ..]) =>
            Tensor(storage, offset, shape, strides),
        _ => null,
    };

    /// <summary>
    /// The storage of a persistent id, or null. The old format has a sixth value: None, or a part of a storage, which PyTorch no longer writes.
    /// </summary>
    public static TorchStorage? Storage(object id) =>
        id is object[] and ["storage", PickleGlobal { Module: "torch" } type, string key, string, long elements, .. [] or [PickleNone]]
        && key.Length <= LongestStorageKey && elements >= 0 && StorageTypes.TryGetValue(type.Name, out var name)
            ? new(key, ElementType.Of(name)!, elements)
            : null;

    /// <summary>Numbers of a type that no network here has, complex ones say.</summary>
    public static bool IsForeignStorage(object id) =>
        id is object[] and ["storage", PickleGlobal { Module: "torch" or "torch.storage" } type, ..] && type.Name.EndsWith("Storage", StringComparison.Ordinal) && !StorageTypes.ContainsKey(type.Name);

    /// <summary>Python 2 wrote an OrderedDict as a list of pairs.</summary>
    private static PickleDict? Dict(List<object> pairs)
    {
        var dict = new PickleDict();
        foreach (var pair in pairs)
        {
            if (pair is not (List<object> and [var key, var value]))
                return null;
            dict.Items.Add((key, value));
        }

        return dict;
    }

    private static TorchTensor? Tensor(TorchStorage storage, long offset, object[] shape, object[] strides)
    {
        if (offset < 0 || shape.Length != strides.Length || shape.Length > StoredTensor.MaxDimensions
            || !shape.All(side => side is long and >= 0) || !strides.All(stride => stride is long and >= 0))
            return null;
        var tensor = new TorchTensor(storage, offset, [.. shape.Cast<long>()], [.. strides.Cast<long>()]);
        return checked(offset + StoredTensor.Span(tensor.Shape, tensor.Strides)) <= storage.Elements ? tensor : null;
    }
}
