using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests.Support;

internal static class Modules
{
    /// <summary>A block or layer by its name in the state dict, <c>layer1.0</c> or <c>layer1.0.conv2</c>.</summary>
    public static nn.Module<Tensor, Tensor> Find(nn.Module network, string path) =>
        (nn.Module<Tensor, Tensor>)network.named_modules().Single(entry => entry.name == path).module;
}
