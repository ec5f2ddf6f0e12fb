using System.ComponentModel;
using ResNetGen.Exporting;
using ResNetGen.Tracing;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The base of all generated networks.</summary>
public abstract class GeneratedNetwork : nn.Module<Tensor, Tensor>, IGeneratedNetwork
{
    private readonly int inputChannels;

    private readonly int smallestInput;

    /// <summary>Says what the network takes.</summary>
    /// <param name="name">The class name.</param>
    /// <param name="inputChannels">Channels of the images.</param>
    /// <param name="smallestInput">Smallest height and width of an image.</param>
    /// <exception cref="PlatformNotSupportedException">The system's C or C++ library is older than the one that TorchSharp's library was built with.</exception>
    protected GeneratedNetwork(string name, int inputChannels, int smallestInput)
        : base(TorchLibrary.Require(name))
    {
        this.inputChannels = inputChannels;
        this.smallestInput = smallestInput;
    }

    /// <summary>
    /// Makes a network whose weights will be loaded: the initial ones of its specification are not drawn, which is nearly half of the time that a constructor takes. PyTorch's <c>skip_init</c>
    /// does so for one layer.
    /// </summary>
    /// <param name="create">Makes the network, on this thread: <c>() => new ResNet50()</c>.</param>
    /// <returns>The network. Its convolutions have the numbers that TorchSharp makes every convolution with.</returns>
    /// <exception cref="ArgumentNullException">There is nothing that makes the network.</exception>
    public static TNetwork SkipInit<TNetwork>(Func<TNetwork> create)
        where TNetwork : GeneratedNetwork
    {
        ArgumentNullException.ThrowIfNull(create);
        return Initialization.Skip(create);
    }

    /// <inheritdoc/>
    public abstract NetworkDescription Description { get; }

    /// <inheritdoc/>
    public abstract InferenceForm ToInference(InferenceOptions? options = null);

    /// <summary>
    /// Writes what the network computes in evaluation as ONNX, with its weights of now. The file is complete or not there; its batch is free, and height and width are, unless the options
    /// say them. Weights are written one by one: none is in memory twice.
    /// </summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="options">Null: version 17 of the operators, float32, batch normalisation folded.</param>
    /// <returns>What was written, with what is not in it.</returns>
    /// <exception cref="ArgumentException">The options ask for a version of the operators that is not written, or name more or fewer classes than there are.</exception>
    /// <exception cref="NotSupportedException">A layer of your own does not say what it computes; its name is in the message.</exception>
    /// <exception cref="IOException">The file cannot be written. What was at <paramref name="path"/> is still there.</exception>
    public OnnxExport SaveOnnx(string path, OnnxOptions? options = null) => NetworkExport.Save(this, path, options);

    /// <summary>Channels of the images.</summary>
    internal int InputChannelCount => inputChannels;

    /// <summary>Smallest height and width of an image.</summary>
    internal int SmallestSide => smallestInput;

    /// <summary>What the network computes in evaluation.</summary>
    /// <param name="names">Of its layers, where operations are to have names; null: they have none.</param>
    /// <exception cref="NotSupportedException">A layer is of a kind that is not known, or the network is not a generated one.</exception>
    internal virtual TracedPass Trace(IReadOnlyDictionary<nn.Module, string>? names = null) =>
        throw new NotSupportedException($"its class, {GetType().Name}, is not a generated one and does not say what it computes");

    /// <summary>
    /// What the network returns, and the last feature map that it is computed from, in one graph: for gradients at the map, as class activation maps take them (arXiv:1610.02391).
    /// </summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <returns>The map, N x channels x H x W, and class scores, N x classes; without a head the map twice. Both are the caller's.</returns>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, or are too small for it.</exception>
    /// <exception cref="NotSupportedException">The network is not a generated one.</exception>
    public virtual (Tensor Map, Tensor Scores) forward_with_map(Tensor input) =>
        throw new NotSupportedException($"{GetType().Name} is not a generated class and does not say which map its scores are of.");

    /// <inheritdoc/>
    IFeatureMaps IFeatureExtractor.forward_features(Tensor input) => FeaturesOf(input);

    /// <summary>Refuses images that the network cannot take.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <exception cref="ArgumentException">The images have other dimensions, other channels or fewer pixels.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void Check(Tensor input) => Images.Check(input, GetName(), inputChannels, smallestInput);

    /// <summary>The images under another handle, for a network without a stem, whose first stage may dispose what it is given.</summary>
    /// <param name="input">It is not disposed.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Tensor Share(Tensor input) => input.alias();

    /// <summary>The feature maps of all stages.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract IFeatureMaps FeaturesOf(Tensor input);

    /// <summary>Does nothing: the constructor registers all modules by name.</summary>
    protected sealed override void RegisterComponents()
    {
    }
}

/// <summary>A generated network and the types of its feature maps.</summary>
/// <typeparam name="TStem">What the first stage takes.</typeparam>
/// <typeparam name="TMaps">The feature maps of all stages.</typeparam>
/// <typeparam name="TLast">What the last stage gives.</typeparam>
public abstract class GeneratedNetwork<TStem, TMaps, TLast> : GeneratedNetwork
    where TStem : struct, IFeatures<TStem>
    where TMaps : struct, IFeatureMaps<TMaps>
    where TLast : struct, IFeatures<TLast>
{
    /// <summary>Under which generated code registers a head of the user's own.</summary>
    private const string HeadName = "head";

    /// <inheritdoc/>
    protected GeneratedNetwork(string name, int inputChannels, int smallestInput)
        : base(name, inputChannels, smallestInput)
    {
    }

    /// <summary>The input of the first stage.</summary>
    /// <param name="input">Images, N x C x H x W.</param>
    /// <exception cref="ArgumentException">The images have other channels than the network takes, or are too small for it.</exception>
    public abstract TStem forward_stem(Tensor input);

    /// <summary>The feature maps of all stages.</summary>
    /// <inheritdoc cref="forward_stem"/>
    public abstract TMaps forward_features(Tensor input);

    /// <summary>The last feature map alone: the others are disposed as soon as they are used.</summary>
    /// <inheritdoc cref="forward_stem"/>
    public abstract TLast forward_last_features(Tensor input);

    /// <inheritdoc/>
    public sealed override (Tensor Map, Tensor Scores) forward_with_map(Tensor input)
    {
        var last = forward_last_features(input);
        return (last.Tensor, forward_result(last));
    }

    /// <summary>What the network returns for its last feature map.</summary>
    /// <param name="features">It is not disposed.</param>
    /// <returns>Class scores; the map's own tensor where there is no head.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual Tensor forward_result(TLast features) => features.Tensor;

    /// <summary>Records what the stem computes.</summary>
    /// <param name="x">The images.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract SymbolicTensor TraceStem(SymbolicTensor x);

    /// <summary>Records what stands between the last stage and its feature map: norm and activation in <c>pre</c> order.</summary>
    /// <param name="x">What the last stage gives.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual SymbolicTensor TraceFeatures(SymbolicTensor x) => x;

    /// <summary>Records what the head computes.</summary>
    /// <param name="x">The last feature map.</param>
    /// <returns>Null where the head is a user's own, or where there is none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual SymbolicTensor? TraceHead(SymbolicTensor x) => null;

    /// <inheritdoc/>
    internal sealed override TracedPass Trace(IReadOnlyDictionary<nn.Module, string>? names = null)
    {
        var operations = new TracedOperations(names);
        var stem = TraceStem(operations.Images);
        var maps = new List<SymbolicTensor>();
        foreach (var stage in children().OfType<ITracedStage>())
            maps.Add(stage.Trace(maps.Count == 0 ? stem : maps[^1]));
        maps[^1] = TraceFeatures(maps[^1]);
        var scores = TraceHead(maps[^1]);
        // A head of the user's own may say what it computes, for who writes the network down. The fused form calls it.
        if (scores is null && names is not null && named_children().FirstOrDefault(static child => child.name == HeadName).module is ITraceable head)
            scores = maps[^1].Call((nn.Module)head);
        return new(operations, stem.Number, [.. maps.Select(map => map.Number)], scores?.Number);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override IFeatureMaps FeaturesOf(Tensor input) => forward_features(input);
}
