using System.ComponentModel;
using ResNetGen.Tracing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// A tensor of a pass that is not computed but written down: generated networks say with it what they compute in evaluation. The methods are named as
/// those of TorchSharp's tensors.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SymbolicTensor
{
    private readonly TracedOperations trace;

    internal SymbolicTensor(TracedOperations trace, int number)
    {
        this.trace = trace;
        Number = number;
    }

    /// <summary>Among the values of the pass.</summary>
    internal int Number { get; }

    /// <summary>What a layer gives for this tensor.</summary>
    /// <param name="layer">Null: it has been folded into the layer before it.</param>
    /// <exception cref="NotSupportedException">The layer is of a kind that is not known.</exception>
    public SymbolicTensor Call(nn.Module? layer) => layer is null ? this : Within(layer, x => TracedLayer.Trace(layer, x), isWhole: layer is not (ITraceable or Sequential));

    /// <summary>The sum of two maps of one shape.</summary>
    public SymbolicTensor add(SymbolicTensor other) => trace.Add(new AdditionOperation(Number, other.Number));

    /// <summary>The product, of a map or of numbers for its channels or pixels.</summary>
    public SymbolicTensor mul(SymbolicTensor other) => trace.Add(new MultiplicationOperation(Number, other.Number));

    /// <summary>ReLU.</summary>
    public SymbolicTensor relu() => Activate(Activation.Relu);

    /// <summary>ReLU that ends at 6.</summary>
    public SymbolicTensor relu6() => Activate(Activation.Relu6);

    /// <summary>ReLU with a slope for negative values.</summary>
    public SymbolicTensor leaky_relu(double slope) => Activate(Activation.LeakyRelu(slope));

    /// <summary>The logistic function.</summary>
    public SymbolicTensor sigmoid() => Activate(Activation.Sigmoid);

    /// <summary>The hyperbolic tangent.</summary>
    public SymbolicTensor tanh() => Activate(Activation.Tanh);

    /// <summary>SiLU (swish).</summary>
    public SymbolicTensor silu() => Activate(Activation.Silu);

    /// <summary>GELU by the error function.</summary>
    public SymbolicTensor gelu() => Activate(Activation.Gelu);

    /// <summary>ELU.</summary>
    public SymbolicTensor elu() => Activate(Activation.Elu);

    /// <summary>Mish.</summary>
    public SymbolicTensor mish() => Activate(Activation.Mish);

    /// <summary>Hard swish.</summary>
    public SymbolicTensor hardswish() => Activate(Activation.Hardswish);

    /// <summary>The logistic function in three straight lines.</summary>
    public SymbolicTensor hardsigmoid() => Activate(Activation.Hardsigmoid);

    /// <summary>The maximum of each window.</summary>
    public SymbolicTensor max_pool2d(int kernel, int stride, int padding = 0, bool ceil_mode = false) =>
        trace.Add(new MaxPoolOperation(Number, kernel, stride, padding, ceil_mode));

    /// <summary>The mean of each window.</summary>
    public SymbolicTensor avg_pool2d(int kernel, int stride, int padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
        trace.Add(new AveragePoolOperation(Number, kernel, stride, padding, ceil_mode, count_include_pad));

    /// <inheritdoc cref="ZeroPooling.MaxPoolZeros"/>
    public SymbolicTensor MaxPoolZeros(int kernel, int stride, int padding, bool ceil = false) =>
        trace.Add(new ZeroMaxPoolOperation(Number, kernel, stride, padding, ceil));

    /// <inheritdoc cref="SamePooling.MaxPoolSame"/>
    public SymbolicTensor MaxPoolSame(int kernel, int stride, SamePadding side) =>
        trace.Add(new SamePadOperation(Number, new(kernel, stride, 1, side), IsMinusInfinity: true)).max_pool2d(kernel, stride);

    /// <inheritdoc cref="SamePooling.AvgPoolSame"/>
    public SymbolicTensor AvgPoolSame(int kernel, int stride, SamePadding side) => trace.Add(new SameAveragePoolOperation(Number, new(kernel, stride, 1, side)));

    /// <summary>The mean of each channel.</summary>
    public SymbolicTensor adaptive_avg_pool2d() => trace.Add(new GlobalAveragePoolOperation(Number));

    /// <summary>The maximum of each channel.</summary>
    public SymbolicTensor adaptive_max_pool2d() => trace.Add(new GlobalMaxPoolOperation(Number));

    /// <inheritdoc cref="ClassScores.SoftmaxScores"/>
    public SymbolicTensor SoftmaxScores() => trace.Add(new SoftmaxScoresOperation(Number));

    /// <inheritdoc cref="ClassScores.SigmoidScores"/>
    public SymbolicTensor SigmoidScores() => trace.Add(new SigmoidScoresOperation(Number));

    /// <inheritdoc cref="ZeroPadding.ZeroPad"/>
    public SymbolicTensor ZeroPad(int stride, int channels) => trace.Add(new ZeroPadOperation(Number, stride, channels));

    /// <summary>What a layer gives that records its operations itself.</summary>
    /// <param name="layer">By whose name they are named.</param>
    /// <param name="record">Records them.</param>
    /// <param name="isWhole">Whether the layer is one operation, which has the layer's own name.</param>
    internal SymbolicTensor Within(nn.Module layer, Func<SymbolicTensor, SymbolicTensor> record, bool isWhole = false) => trace.Within(layer, isWhole, () => record(this));

    /// <summary>An operation that takes this tensor.</summary>
    /// <param name="operation">Makes it of the tensor's number.</param>
    internal SymbolicTensor Record(Func<int, PlainOperation> operation) => trace.Add(operation(Number));

    /// <summary>The map with the padding that a window asks for.</summary>
    /// <param name="window">That moves over the map.</param>
    internal SymbolicTensor Pad(SameWindow window) => trace.Add(new SamePadOperation(Number, window, IsMinusInfinity: false));

    internal SymbolicTensor Convolve(Conv2d layer) => trace.Add(new ConvolutionOperation(Number, layer));

    /// <summary>Equal parts of the channels.</summary>
    internal IReadOnlyList<SymbolicTensor> Chunks(int count) => count == 1 ? [this] : [.. Enumerable.Range(0, count).Select(i => trace.Add(new PartOperation(Number, i, count)))];

    /// <summary>Maps one behind the other along the channels.</summary>
    internal static SymbolicTensor Concatenate(IReadOnlyList<SymbolicTensor> maps) => maps[0].trace.Add(new ConcatenationOperation([.. maps.Select(map => map.Number)]));

    private SymbolicTensor Activate(Activation activation) => trace.Add(new ActivationOperation(Number, activation));
}
