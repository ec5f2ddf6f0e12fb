using ResNetGen.Weights.Pickle;
using ResNetGen.Weights.Safetensors;

namespace ResNetGen.Weights;

/// <summary>Tells formats apart by their first bytes, not by the file's name.</summary>
internal static class WeightFormat
{
    private const int SignatureLength = 9;

    public static IReadOnlyList<StoredTensor> Read(FileBytes file)
    {
        if (file.Length < SignatureLength)
            throw file.Fault($"it has only {file.Length} bytes.");
        var start = file.Read(0, SignatureLength);

        // The brace first: the length of a header, which stands before it, may happen to look like the start of a pickle.
        if (start[8] == '{')
            return SafetensorsHeader.Read(file);
        if (start is [(byte)'P', (byte)'K', 3, 4, ..])
            return TorchZipFile.Read(file);
        if (start is [0x80, >= 2 and <= 5, ..])
            return TorchLegacyFile.Read(file);
        throw file.Fault("it is neither safetensors nor a PyTorch file (.pth, .pt).");
    }
}
