using ResNetGen.Weights.Files;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Weights;

/// <summary>Brings a stored tensor into one in memory.</summary>
internal static class TensorCopy
{
    public static void Run(FileBytes file, StoredTensor stored, Tensor target)
    {
        file = stored.Source ?? file;
        using var noGradients = no_grad();
        using var data = target.detach();
        if (stored.Strides is null && data.dtype == stored.Type.InTorch() && data.device_type == DeviceType.CPU && data.is_contiguous())
        {
            file.Read(stored.Offset, data);
            return;
        }

        // Another type, device or order of elements: libtorch converts, by way of one tensor beside it.
        using var read = Read(file, stored);
        data.copy_(read);
    }

    private static Tensor Read(FileBytes file, StoredTensor stored)
    {
        if (stored.Strides is null)
        {
            var tensor = empty(stored.Shape, dtype: stored.Type.InTorch(), device: CPU);
            file.Read(stored.Offset, tensor);
            return tensor;
        }

        using var span = empty([StoredTensor.Span(stored.Shape, stored.Strides)], dtype: stored.Type.InTorch(), device: CPU);
        file.Read(stored.Offset, span);
        return span.as_strided(stored.Shape, stored.Strides);
    }
}
