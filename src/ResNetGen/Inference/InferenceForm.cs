using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A network for inference alone: batch normalisation is folded into the convolutions, and nothing is kept that only training needs.</summary>
public abstract class InferenceForm : nn.Module<Tensor, Tensor>, IFeatureExtractor
{
    /// <summary>A form without layers.</summary>
    /// <param name="name">The network's name.</param>
    protected InferenceForm(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    IFeatureMaps IFeatureExtractor.forward_features(Tensor input) => FeaturesOf(input);

    /// <summary>Does nothing: this form is for inference.</summary>
    public override void train(bool train = true) => base.train(false);

    /// <summary>The feature maps of all stages.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract IFeatureMaps FeaturesOf(Tensor input);

    /// <summary>Does nothing: the constructor registers all modules by name.</summary>
    protected sealed override void RegisterComponents()
    {
    }
}

/// <summary>The inference form of one network, made from a copy of the network whose batch normalisations are folded.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <typeparam name="TStem">What its first stage takes.</typeparam>
/// <typeparam name="TMaps">Its feature maps.</typeparam>
/// <typeparam name="TLast">What its last stage gives.</typeparam>
public abstract class InferenceForm<TNetwork, TStem, TMaps, TLast> : InferenceForm
    where TNetwork : GeneratedNetwork<TStem, TMaps, TLast>
    where TStem : struct, IFeatures<TStem>
    where TMaps : struct, IFeatureMaps<TMaps>
    where TLast : struct, IFeatures<TLast>
{
    private readonly InferenceFormat format;

    /// <summary>Copies a network.</summary>
    /// <param name="source">Stays as it is.</param>
    /// <param name="fold">Makes the copy, in which batch normalisations are folded into the convolutions before them.</param>
    /// <param name="options">Type and layout; null: those of the weights.</param>
    /// <param name="unblocked">What of the spec oneDNN has no kernel for; null where there is nothing.</param>
    /// <exception cref="ArgumentException">The layout does not go with the network, or with the type or the device of its weights.</exception>
    /// <exception cref="PlatformNotSupportedException">The layout is not available on this machine.</exception>
    protected InferenceForm(TNetwork source, Func<TNetwork, TNetwork> fold, InferenceOptions? options, string? unblocked = null)
        : base(source.GetName())
    {
        InferenceFormat.Check(source, options, unblocked);
        Network = fold(source);
        Network.eval();
        Network.TakesBlockedImages = options?.Layout == InferenceLayout.Blocked;

        // Its layers are this form's own, under the names that they have in the network.
        foreach (var (name, child) in Network.named_children())
            register_module(name, child);
        format = InferenceFormat.Apply(this, options, Network.named_children().FirstOrDefault(child => child.name == "head").module);
    }

    /// <summary>The copy that computes.</summary>
    protected TNetwork Network { get; }

    /// <summary>Class scores; of a network without a head, its last feature map.</summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <returns>N x classes, or N x C x H x W, in the type of the images.</returns>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, are too small for it, or are on another device.</exception>
    public override Tensor forward(Tensor input)
    {
        var features = forward_last_features(input);
        Tensor? result = null;
        try
        {
            result = Network.forward_result(features);
        }
        finally
        {
            if (!ReferenceEquals(result, features.Tensor))
                features.Dispose();
        }

        return InferenceFormat.Leave(result, input);
    }

    /// <summary>The feature maps of all stages.</summary>
    /// <inheritdoc cref="forward_stem"/>
    public TMaps forward_features(Tensor input)
    {
        using var images = Enter(input);
        return TMaps.Of([.. Network.forward_features(images).Tensors.Select(format.Unblock)]);
    }

    /// <summary>The last feature map alone: the others are disposed as soon as they are used.</summary>
    /// <inheritdoc cref="forward_stem"/>
    public TLast forward_last_features(Tensor input)
    {
        using var images = Enter(input);
        return TLast.Of(format.Unblock(Network.forward_last_features(images).Tensor));
    }

    /// <summary>The input of the first stage.</summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, are too small for it, or are on another device.</exception>
    public TStem forward_stem(Tensor input)
    {
        using var images = Enter(input);
        return TStem.Of(format.Unblock(Network.forward_stem(images).Tensor));
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override IFeatureMaps FeaturesOf(Tensor input) => forward_features(input);

    /// <summary>Refuses what the network cannot take, in the words that the user knows, before it has another layout.</summary>
    private Tensor Enter(Tensor input)
    {
        Network.Check(input);
        return format.Enter(input);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Network.Dispose();
    }
}
