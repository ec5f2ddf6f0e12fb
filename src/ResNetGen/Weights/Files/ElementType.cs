namespace ResNetGen.Weights.Files;

/// <summary>A number type as files store it: its name in safetensors, and the bytes of one element.</summary>
internal sealed record ElementType(string Name, int Size, bool IsFloat)
{
    private static readonly ElementType[] All =
    [
        new("F32", 4, true),
        new("F16", 2, true),
        new("BF16", 2, true),
        new("F64", 8, true),
        new("I64", 8, false),
        new("I32", 4, false),
        new("I16", 2, false),
        new("I8", 1, false),
        new("U8", 1, false),
        new("BOOL", 1, false),
    ];

    public static IEnumerable<string> Names => All.Select(type => type.Name);

    public static ElementType? Of(string name) => Array.Find(All, type => type.Name == name);
}
