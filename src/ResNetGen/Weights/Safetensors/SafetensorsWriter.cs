using ResNetGen.Weights.Files;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Safetensors;

/// <summary>Writes a safetensors file.</summary>
internal static class SafetensorsWriter
{
    public static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        var ordered = SafetensorsStart.Ordered(tensors.Select(entry => (entry.Key, entry.Value, Type: TypeOf(entry.Key, entry.Value))), static entry => entry.Key, static entry => entry.Type).ToList();
        SafetensorsStart.Write(stream, ordered.Select(static entry => (entry.Key, entry.Type, entry.Value.shape)), metadata);
        foreach (var (_, tensor, _) in ordered)
        {
            using var detached = tensor.detach();
            using var onProcessor = detached.cpu();
            using var contiguous = onProcessor.contiguous();
            TensorBytes.InPieces(contiguous, piece => stream.Write(piece));
        }
    }

    private static ElementType TypeOf(string name, Tensor tensor) =>
        TorchTypes.Of(tensor.dtype)
        ?? throw new NotSupportedException($"'{name}' is of type {tensor.dtype}, which safetensors are not written with here; {string.Join(", ", ElementType.Names)} are.");
}
