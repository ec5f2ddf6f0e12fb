using ResNetGen.Weights.Files;

namespace ResNetGen.Weights.Naming;

/// <summary>Another library's names of what torchvision's ResNet has.</summary>
internal interface INameScheme
{
    /// <summary>Torchvision's name, behind whatever comes before the scheme's own part; null where the name is not one of the scheme.</summary>
    string? Translate(string name);

    /// <summary>The tensor with its elements in PyTorch's order.</summary>
    StoredTensor InPyTorchOrder(StoredTensor tensor) => tensor;
}
