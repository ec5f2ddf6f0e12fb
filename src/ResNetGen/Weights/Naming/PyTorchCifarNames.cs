using static ResNetGen.Weights.Naming.NameParts;

namespace ResNetGen.Weights.Naming;

/// <summary>Names of the usual CIFAR networks in PyTorch (kuangliu/pytorch-cifar, akamaster/pytorch_resnet_cifar10): torchvision's, but for <c>shortcut</c> and <c>linear</c>.</summary>
internal sealed class PyTorchCifarNames : INameScheme
{
    public string? Translate(string name) => name.Split('.') switch
    {
        [.. var before, var stage, var block, "shortcut", var index, var leaf] when Number(stage, "layer") is not null && Number(block, "") is not null =>
            Join(before, stage, block, "downsample", index, leaf),
        [.. var before, "linear", var leaf] => Join(before, "fc", leaf),
        _ => null,
    };
}
