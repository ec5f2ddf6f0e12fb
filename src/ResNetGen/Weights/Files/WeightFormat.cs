using ResNetGen.Weights.Models;
using ResNetGen.Weights.Pickle;
using ResNetGen.Weights.Safetensors;

namespace ResNetGen.Weights.Files;

/// <summary>Tells formats apart by their first bytes, not by the file's name.</summary>
internal static class WeightFormat
{
    private const int SignatureLength = 9;

    /// <summary>The tensors of the file, or of the entry that is asked for.</summary>
    public static WeightContent Read(FileBytes file, string? entry)
    {
        if (file.Length < SignatureLength)
            throw file.Fault(file.Length == 0 ? "it is empty." : $"it has only {file.Length} bytes.");
        var start = file.Read(0, SignatureLength);

        // The brace first: the length of a header, which stands before it, may happen to look like the start of a pickle.
        if (start[8] == '{' && !OtherFormat.IsText(file))
            return Flat(file, SafetensorsHeader.Read(file), entry);
        if (start is [(byte)'P', (byte)'K', 3, 4, ..])
            return TorchZipFile.Read(file, entry);
        if (start is [0x80, >= 2 and <= 5, ..])
            return TorchLegacyFile.Read(file, entry);
        if (OnnxContent.IsModel(start))
            return entry is null ? OnnxContent.Read(file) : throw file.Fault($"it is an ONNX model, which has no entries, so none called '{Printable.Of(entry)}'.");
        throw file.Fault(OtherFormat.Describe(file));
    }

    private static WeightContent Flat(FileBytes file, IReadOnlyList<StoredTensor> tensors, string? entry) => entry is null
        ? new(tensors)
        : throw file.Fault($"it is a safetensors file, which has no entries, so none called '{Printable.Of(entry)}'.");
}
