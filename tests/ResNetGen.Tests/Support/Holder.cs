using static TorchSharp.torch;

namespace ResNetGen.Tests.Support;

/// <summary>A module that holds given tensors as buffers.</summary>
internal sealed class Holder : nn.Module
{
    public Holder(params (string Name, Tensor Tensor)[] tensors) : base(nameof(Holder))
    {
        foreach (var (name, tensor) in tensors)
            register_buffer(name, tensor);
    }
}
