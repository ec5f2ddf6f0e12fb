namespace TorchSharp.Utils;

/// <summary>Which .NET type holds an element of which tensor type.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<Type, torch.ScalarType> Known = new()
    {
        [typeof(byte)] = torch.ScalarType.Byte,
        [typeof(sbyte)] = torch.ScalarType.Int8,
        [typeof(short)] = torch.ScalarType.Int16,
        [typeof(int)] = torch.ScalarType.Int32,
        [typeof(long)] = torch.ScalarType.Int64,
        [typeof(Half)] = torch.ScalarType.Float16,
        [typeof(float)] = torch.ScalarType.Float32,
        [typeof(double)] = torch.ScalarType.Float64,
        [typeof(bool)] = torch.ScalarType.Bool,
        [typeof(BFloat16)] = torch.ScalarType.BFloat16,
    };

    internal static torch.ScalarType Of(Type element) => Known.TryGetValue(element, out var type)
        ? type
        : throw new ArgumentException($"No tensor type holds {element}.");

    internal static void RequireMatch<T>(torch.ScalarType type) where T : unmanaged
    {
        if (Of(typeof(T)) != type)
            throw new ArgumentException($"The tensor's elements are {type}; they cannot be read as {typeof(T)}.");
    }
}
