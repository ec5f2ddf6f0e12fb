using ResNetGen.Weights.Files;
using ResNetGen.Weights.Safetensors;
using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Writes a network's tensors to a file that appears when it is complete.</summary>
internal static class WeightSaver
{
    private const int BufferSize = 1 << 16;

    public static void Save(nn.Module module, string path, IReadOnlyDictionary<string, string>? metadata)
    {
        if (Directory.Exists(path))
            throw new IOException($"'{path}' is a folder; weights are saved to a file.");
        if (PathKind.OfSpecial(path) is { } kind)
            throw new IOException($"'{path}' is {kind}, which a file would replace; weights are saved to a file.");
        var tensors = module.state_dict();
        PlainMemory.Require(tensors);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize))
            {
                SafetensorsWriter.Write(stream, tensors, metadata);
                // Renamed before its data is on the disk, it could be empty after a power cut.
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch when (File.Exists(unfinished))
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
