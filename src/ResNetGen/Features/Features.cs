using TorchSharp;

namespace ResNetGen;

/// <summary>
/// A feature map, N x <typeparamref name="TChannels"/> x H/<typeparamref name="TReduction"/> x W/<typeparamref name="TReduction"/>.
/// A view of a tensor: it costs nothing and checks nothing. Disposing it disposes the tensor.
/// </summary>
/// <typeparam name="TChannels">The channel count.</typeparam>
/// <typeparam name="TReduction">How much smaller than the network's input it is.</typeparam>
public readonly struct Features<TChannels, TReduction>(torch.Tensor tensor) : IFeatures<Features<TChannels, TReduction>>
    where TChannels : struct, IChannels
    where TReduction : struct, IReduction
{
    /// <inheritdoc/>
    public static int Channels => TChannels.Count;

    /// <inheritdoc/>
    public static int Reduction => TReduction.Factor;

    /// <inheritdoc/>
    public torch.Tensor Tensor { get; } = tensor;

    /// <inheritdoc/>
    public static Features<TChannels, TReduction> Of(torch.Tensor tensor) => new(tensor);

    /// <summary>Disposes <see cref="Tensor"/>.</summary>
    public void Dispose() => Tensor.Dispose();
}
