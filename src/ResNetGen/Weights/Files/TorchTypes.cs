using static TorchSharp.torch;

namespace ResNetGen.Weights.Files;

/// <summary>The number types of files as TorchSharp names them.</summary>
internal static class TorchTypes
{
    private static readonly Dictionary<string, ScalarType> ByName = new(StringComparer.Ordinal)
    {
        ["F32"] = ScalarType.Float32,
        ["F16"] = ScalarType.Float16,
        ["BF16"] = ScalarType.BFloat16,
        ["F64"] = ScalarType.Float64,
        ["I64"] = ScalarType.Int64,
        ["I32"] = ScalarType.Int32,
        ["I16"] = ScalarType.Int16,
        ["I8"] = ScalarType.Int8,
        ["U8"] = ScalarType.Byte,
        ["BOOL"] = ScalarType.Bool,
    };

    /// <summary>TorchSharp's type.</summary>
    public static ScalarType InTorch(this ElementType type) => ByName[type.Name];

    /// <summary>The type of files; null: they do not hold such numbers.</summary>
    public static ElementType? Of(ScalarType type) => ByName.FirstOrDefault(known => known.Value == type).Key is { } name ? ElementType.Of(name) : null;
}
