using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The feature maps of all stages of a network, for code that works on any network. Disposing it disposes all of them.</summary>
public interface IFeatureMaps : IDisposable
{
    /// <summary>In the order of the stages, each N x C x H x W.</summary>
    IReadOnlyList<Tensor> Tensors { get; }
}

/// <summary>The feature maps of one network, each with its own type.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IFeatureMaps<TSelf> : IFeatureMaps
    where TSelf : struct, IFeatureMaps<TSelf>
{
    /// <summary>Gives tensors their types. Nothing is checked or copied.</summary>
    /// <param name="tensors">One for each stage, in their order.</param>
    static abstract TSelf Of(IReadOnlyList<Tensor> tensors);
}
