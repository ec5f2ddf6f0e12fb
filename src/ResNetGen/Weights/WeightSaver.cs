using ResNetGen.Weights.Files;
using ResNetGen.Weights.Safetensors;
using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Writes a network's tensors to a file that appears when it is complete.</summary>
internal static class WeightSaver
{
    public static void Save(nn.Module module, string path, IReadOnlyDictionary<string, string>? metadata)
    {
        var tensors = module.state_dict();
        PlainMemory.Require(tensors);
        using var file = new ReplacedFile(path, "weights are");
        SafetensorsWriter.Write(file.Stream, tensors, metadata);
        file.Complete();
    }
}
