using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>The networks of the package TorchVision, in C# too. Each pass has a dispose scope of its own inside.</summary>
internal static class FromTorchVision
{
    public static nn.Module<Tensor, Tensor> Make(Exported exported)
    {
        nn.Module<Tensor, Tensor> network = exported.Network switch
        {
            "ResNet18" => torchvision.models.resnet18(),
            "ResNet50" => torchvision.models.resnet50(),
            "ResNeXt50_32x4d" => torchvision.models.resnext50_32x4d(),
            _ => throw new ArgumentException($"TorchVision has no {exported.Network}.", nameof(exported)),
        };
        network.LoadWeights(exported.File("weights.pth"));
        return network;
    }
}
