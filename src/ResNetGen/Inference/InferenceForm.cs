using System.ComponentModel;
using ResNetGen.Exporting;
using ResNetGen.Fused;
using TorchSharp;
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

    /// <summary>What the form computes with, and why, in a line: <c>Fused, Float32: oneDNN's convolutions (AVX-512) with norm, activation and addition inside.</c></summary>
    public string Format { get; private protected init; } = "";

    /// <inheritdoc/>
    IFeatureMaps IFeatureExtractor.forward_features(Tensor input) => FeaturesOf(input);

    /// <summary>Writes the form as ONNX. Its batch normalisations are folded already.</summary>
    /// <inheritdoc cref="GeneratedNetwork.SaveOnnx"/>
    /// <exception cref="NotSupportedException">The form is in <see cref="InferenceLayout.Fused"/> and has computed a pass, which packs its weights; or a layer of your own does not say what it computes.</exception>
    public OnnxExport SaveOnnx(string path, OnnxOptions? options = null) => NetworkExport.Save(Copy(), path, options);

    /// <summary>The copy of the network that computes.</summary>
    internal virtual GeneratedNetwork Copy() => throw new NotSupportedException($"{GetName()} cannot be written as ONNX: its class, {GetType().Name}, is not a generated one.");

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

    /// <summary>Null: each layer is computed by itself.</summary>
    private readonly FusedProgram? program;

    /// <summary>Copies a network.</summary>
    /// <param name="source">Stays as it is, unless the options take its weights.</param>
    /// <param name="fold">Makes the copy, in which batch normalisations are folded into the convolutions before them.</param>
    /// <param name="options">Type and layout; null: the weights' type, and the layout that is fastest here.</param>
    /// <exception cref="PlatformNotSupportedException">The layout is not available on this machine, or not for the type or the device of the weights.</exception>
    protected InferenceForm(TNetwork source, Func<TNetwork, TNetwork> fold, InferenceOptions? options)
        : base(source.GetName())
    {
        format = InferenceFormat.Choose(source, options);
        var takes = options is { TakesWeights: true };
        Network = Folding.Copy(source, fold, takes);
        Network.eval();

        // Its layers are this form's own, under the names that they have in the network.
        foreach (var (name, child) in Network.named_children())
            register_module(name, child);
        // Its weights live on in the copy, as long as the copy has no others: those of another type take their place one by one.
        if (takes)
            source.Dispose();
        format.Apply(this);
        Format = format.Description;
        if (format.IsFused)
            program = new(Network.Trace());
    }

    /// <summary>The copy that computes.</summary>
    protected TNetwork Network { get; }

    /// <summary>Class scores; of a network without a head, its last feature map.</summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <returns>N x classes, or N x C x H x W, in the type of the images.</returns>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, are too small for it, or are on another device.</exception>
    public override Tensor forward(Tensor input)
    {
        if (program is { HasScores: true })
            return InferenceFormat.Leave(Scores(program, input), input);
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
        return program is null ? Network.forward_features(images) : TMaps.Of(program.Maps(images));
    }

    /// <summary>The last feature map alone: the others are disposed as soon as they are used.</summary>
    /// <inheritdoc cref="forward_stem"/>
    public TLast forward_last_features(Tensor input)
    {
        using var images = Enter(input);
        return program is null ? Network.forward_last_features(images) : TLast.Of(program.Last(images));
    }

    /// <summary>The input of the first stage.</summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, are too small for it, or are on another device.</exception>
    public TStem forward_stem(Tensor input)
    {
        using var images = Enter(input);
        return program is null ? Network.forward_stem(images) : TStem.Of(program.Stem(images));
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override IFeatureMaps FeaturesOf(Tensor input) => forward_features(input);

    private Tensor Scores(FusedProgram program, Tensor input)
    {
        using var images = Enter(input);
        return program.Scores(images);
    }

    /// <inheritdoc/>
    internal sealed override GeneratedNetwork Copy() => Network;

    /// <summary>Refuses what the network cannot take, in the words that the user knows, before it has another layout.</summary>
    private Tensor Enter(Tensor input)
    {
        Network.Check(input);
        return format.Enter(input);
    }

    /// <summary>Moves the form, unless it is fused.</summary>
    /// <exception cref="NotSupportedException">The form is fused: its weights are oneDNN's.</exception>
    protected override nn.Module _to(Device device, ScalarType dtype, bool non_blocking)
    {
        RequireMovable();
        return base._to(device, dtype, non_blocking);
    }

    /// <inheritdoc cref="_to(Device, ScalarType, bool)"/>
    protected override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
    {
        if (deviceType != DeviceType.CPU)
            RequireMovable();
        return base._to(deviceType, deviceIndex, non_blocking);
    }

    /// <inheritdoc cref="_to(Device, ScalarType, bool)"/>
    protected override nn.Module _to(ScalarType dtype, bool non_blocking)
    {
        RequireMovable();
        return base._to(dtype, non_blocking);
    }

    private void RequireMovable()
    {
        if (program is not null)
            throw new NotSupportedException($"A fused inference form of {GetName()} is not moved or converted. Move the network and make its inference form there, choose a type by '{nameof(InferenceOptions)}.{nameof(InferenceOptions.Type)}', or choose another layout.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        program?.Dispose();
        Network.Dispose();
    }
}
