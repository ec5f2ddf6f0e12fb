using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Something that gives the feature maps of all stages: a generated network or its inference form.</summary>
public interface IFeatureExtractor : IDisposable
{
    /// <summary>The feature maps of all stages.</summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, or are too small for it.</exception>
    IFeatureMaps forward_features(Tensor input);
}
