using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>What every generated network can do, for code that works on any: <c>foreach (var description in Networks.All) { IGeneratedNetwork network = description.Create(); … }</c>.</summary>
public interface IGeneratedNetwork : IFeatureExtractor
{
    /// <summary>What the network is, and how to make another one.</summary>
    NetworkDescription Description { get; }

    /// <summary>Class scores, N x classes; the last feature map, N x C x H x W, of a network without a head.</summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, or are too small for it.</exception>
    Tensor call(Tensor input);

    /// <summary>A copy for inference alone. The network stays as it is, unless the options take its weights.</summary>
    /// <param name="options">Type and layout; null: the weights' type, and the layout that is fastest here.</param>
    /// <exception cref="PlatformNotSupportedException">The layout that is asked for is not available on this machine, or not for the type or the device of the weights.</exception>
    InferenceForm ToInference(InferenceOptions? options = null);
}
