using static TorchSharp.torch;

namespace ResNetGen.Weights.Files;

/// <summary>A number type as files store it: its name in safetensors, the bytes of one element, and TorchSharp's name of it.</summary>
internal sealed record ElementType(string Name, int Size, ScalarType Type, bool IsFloat)
{
    private static readonly ElementType[] All =
    [
        new("F32", 4, ScalarType.Float32, true),
        new("F16", 2, ScalarType.Float16, true),
        new("BF16", 2, ScalarType.BFloat16, true),
        new("F64", 8, ScalarType.Float64, true),
        new("I64", 8, ScalarType.Int64, false),
        new("I32", 4, ScalarType.Int32, false),
        new("I16", 2, ScalarType.Int16, false),
        new("I8", 1, ScalarType.Int8, false),
        new("U8", 1, ScalarType.Byte, false),
        new("BOOL", 1, ScalarType.Bool, false),
    ];

    public static IEnumerable<string> Names => All.Select(type => type.Name);

    public static ElementType? Of(string name) => Array.Find(All, type => type.Name == name);

    public static ElementType? Of(ScalarType type) => Array.Find(All, known => known.Type == type);
}
