using TorchSharp;

namespace ResNetGen;

/// <summary>A feature map whose type says its channels and its reduction, for code that works on all of them.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IFeatures<TSelf> : IDisposable
    where TSelf : struct, IFeatures<TSelf>
{
    /// <summary>Channels of every tensor of this type.</summary>
    static abstract int Channels { get; }

    /// <summary>How much smaller than the network's input every feature map of this type is.</summary>
    static abstract int Reduction { get; }

    /// <summary>N x <see cref="Channels"/> x H x W.</summary>
    torch.Tensor Tensor { get; }

    /// <summary>Gives a tensor this type. Nothing is checked or copied.</summary>
    static abstract TSelf Of(torch.Tensor tensor);
}
