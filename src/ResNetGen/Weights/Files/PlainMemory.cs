using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Files;

/// <summary>Weights go between files and tensors that have a storage; those that a fused inference form has packed show none.</summary>
internal static class PlainMemory
{
    /// <exception cref="NotSupportedException">A tensor is opaque.</exception>
    public static void Require(IEnumerable<KeyValuePair<string, Tensor>> tensors)
    {
        foreach (var (name, tensor) in tensors)
        {
            try
            {
                // Its own shape is a view of every tensor but an opaque one.
                tensor.view(tensor.shape).Dispose();
            }
            catch (ExternalException refusal)
            {
                throw new NotSupportedException(
                    $"'{name}' shows no memory to save from or load into. Of an inference form in {nameof(InferenceLayout)}.{nameof(InferenceLayout.Fused)}, save and load the network that it is made of. " +
                    $"libtorch says: {refusal.Message.Split('\n')[0]}", refusal);
            }
        }
    }
}
