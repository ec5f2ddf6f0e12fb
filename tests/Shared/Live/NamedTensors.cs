using static TorchSharp.torch;

namespace ResNetGen.Testing.Live;

internal static class NamedTensors
{
    /// <summary>The tensors whose names begin with the prefix, by the rest of their names.</summary>
    public static Dictionary<string, Tensor> Under(this IReadOnlyDictionary<string, Tensor> tensors, string prefix) =>
        tensors.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value);
}
