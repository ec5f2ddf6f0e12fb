using System.ComponentModel;
using System.Globalization;
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
    /// <summary>TorchScript has no literal for it.</summary>
    private const string MinusInfinity = "torch.mul(-1e308, 10.)";

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
    public SymbolicTensor Call(nn.Module? layer) => layer is null ? this : TracedLayer.Trace(layer, this);

    /// <summary>The sum of two maps of one shape.</summary>
    public SymbolicTensor add(SymbolicTensor other) => trace.Add(new AdditionOperation(Number, other.Number));

    /// <summary>The product, of a map or of numbers for its channels or pixels.</summary>
    public SymbolicTensor mul(SymbolicTensor other) =>
        trace.Add(new PlainOperation([Number, other.Number], "torch.mul({0}, {1})", [], static shapes => shapes[0]) { InPlace = "torch.mul_({0}, {1})" });

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
    public SymbolicTensor max_pool2d(int kernel, int stride, int padding = 0, bool ceil_mode = false) => Plain(
        string.Create(CultureInfo.InvariantCulture, $"torch.max_pool2d({{0}}, [{kernel}, {kernel}], [{stride}, {stride}], [{padding}, {padding}], [1, 1], {Flag(ceil_mode)})"),
        shape => shape.Windowed(shape.Channels, kernel, stride, padding, ceiling: ceil_mode));

    /// <summary>The mean of each window.</summary>
    public SymbolicTensor avg_pool2d(int kernel, int stride, int padding = 0, bool ceil_mode = false, bool count_include_pad = true) => Plain(
        string.Create(CultureInfo.InvariantCulture, $"torch.avg_pool2d({{0}}, [{kernel}, {kernel}], [{stride}, {stride}], [{padding}, {padding}], {Flag(ceil_mode)}, {Flag(count_include_pad)}, None)"),
        shape => shape.Windowed(shape.Channels, kernel, stride, padding, ceiling: ceil_mode));

    /// <inheritdoc cref="ZeroPooling.MaxPoolZeros"/>
    public SymbolicTensor MaxPoolZeros(int kernel, int stride, int padding, bool ceil = false) => Plain(
        string.Create(CultureInfo.InvariantCulture, $"torch.max_pool2d(torch.constant_pad_nd({{0}}, [{padding}, {padding}, {padding}, {padding}], 0), [{kernel}, {kernel}], [{stride}, {stride}], [0, 0], [1, 1], {Flag(ceil)})"),
        shape => (shape with { Height = shape.Height + (2 * padding), Width = shape.Width + (2 * padding) }).Windowed(shape.Channels, kernel, stride, 0, ceiling: ceil));

    /// <inheritdoc cref="SamePooling.MaxPoolSame"/>
    public SymbolicTensor MaxPoolSame(int kernel, int stride, SamePadding side) =>
        Pad(new(kernel, stride, 1, side), MinusInfinity).max_pool2d(kernel, stride);

    /// <inheritdoc cref="SamePooling.AvgPoolSame"/>
    public SymbolicTensor AvgPoolSame(int kernel, int stride, SamePadding side)
    {
        // The mean with zeros, over the share of the window that is on the map.
        var window = new SameWindow(kernel, stride, 1, side);
        const string ones = "torch.ones_like(torch.slice(torch.slice({0}, 0, 0, 1, 1), 1, 0, 1, 1))";
        return Plain(
            $"torch.div({Mean(window.PadText("{0}", "{0}", "0"))}, {Mean(window.PadText(ones, "{0}", "0"))})",
            shape => new(shape.Channels, (shape.Height + stride - 1) / stride, (shape.Width + stride - 1) / stride));

        string Mean(string map) => string.Create(CultureInfo.InvariantCulture, $"torch.avg_pool2d({map}, [{kernel}, {kernel}], [{stride}, {stride}], [0, 0], False, True, None)");
    }

    /// <summary>The mean of each channel.</summary>
    public SymbolicTensor adaptive_avg_pool2d() => Plain("torch.adaptive_avg_pool2d({0}, [1, 1])", static shape => new(shape.Channels, 1, 1));

    /// <summary>The maximum of each channel.</summary>
    public SymbolicTensor adaptive_max_pool2d() => Plain("torch.amax({0}, [2, 3], True)", static shape => new(shape.Channels, 1, 1));

    /// <inheritdoc cref="ClassScores.SoftmaxScores"/>
    public SymbolicTensor SoftmaxScores() => Plain("torch.softmax({0}, 1)", static shape => shape);

    /// <inheritdoc cref="ClassScores.SigmoidScores"/>
    public SymbolicTensor SigmoidScores() => Plain("torch.sigmoid({0})", static shape => shape);

    /// <inheritdoc cref="ZeroPadding.ZeroPad"/>
    public SymbolicTensor ZeroPad(int stride, int channels)
    {
        // Leaving out pixels gives a view; padding copies it, also where it adds no channel.
        var rows = string.Create(CultureInfo.InvariantCulture, $"torch.slice({{0}}, 2, 0, 9223372036854775807, {stride})");
        var pixels = string.Create(CultureInfo.InvariantCulture, $"torch.slice({rows}, 3, 0, 9223372036854775807, {stride})");
        return trace.Add(new PlainOperation(
            [Number],
            string.Create(CultureInfo.InvariantCulture, $"torch.constant_pad_nd({pixels}, [0, 0, 0, 0, 0, torch.sub({channels}, torch.size({{0}}, 1))], 0)"),
            [],
            shapes => new(channels, (shapes[0].Height + stride - 1) / stride, (shapes[0].Width + stride - 1) / stride)));
    }

    /// <summary>The map with the padding that a window asks for.</summary>
    /// <param name="window">That moves over the map.</param>
    /// <param name="value">Of the padding, in TorchScript.</param>
    internal SymbolicTensor Pad(SameWindow window, string value = "0") => Plain(
        window.PadText("{0}", "{0}", value),
        shape => shape with { Height = window.Padded(shape.Height), Width = window.Padded(shape.Width) });

    internal SymbolicTensor Convolve(Conv2d layer) => trace.Add(new ConvolutionOperation(Number, layer));

    /// <summary>An operation that takes this tensor alone and weights.</summary>
    /// <param name="text">{0} is this tensor; {1} and so on are <paramref name="tensors"/>.</param>
    /// <param name="shape">Makes the shape of the result.</param>
    /// <param name="tensors">Weights.</param>
    internal SymbolicTensor Plain(string text, Func<MapShape, MapShape> shape, params Tensor[] tensors) =>
        trace.Add(new PlainOperation([Number], text, tensors, shapes => shape(shapes[0])));

    /// <summary>Equal parts of the channels, each dense: convolutions take no others.</summary>
    internal IReadOnlyList<SymbolicTensor> Chunks(int count) => count == 1 ? [this] : [.. Enumerable.Range(0, count).Select(i => Plain(
        string.Create(CultureInfo.InvariantCulture, $"torch.contiguous(torch.slice({{0}}, 1, torch.floordiv(torch.mul(torch.size({{0}}, 1), {i}), {count}), torch.floordiv(torch.mul(torch.size({{0}}, 1), {i + 1}), {count})), memory_format=2)"),
        shape => shape with { Channels = shape.Channels / count }))];

    /// <summary>An operation that takes this tensor and another one.</summary>
    /// <param name="text">{0} is this tensor, {1} the other.</param>
    /// <param name="other">Of any shape that the operation takes.</param>
    /// <param name="shape">Makes the shape of the result of this tensor's.</param>
    internal SymbolicTensor Plain(string text, SymbolicTensor other, Func<MapShape, MapShape> shape) =>
        trace.Add(new PlainOperation([Number, other.Number], text, [], shapes => shape(shapes[0])));

    /// <summary>Maps one behind the other along the channels.</summary>
    internal static SymbolicTensor Concatenate(IReadOnlyList<SymbolicTensor> maps) => maps[0].trace.Add(new PlainOperation(
        [.. maps.Select(map => map.Number)],
        $"torch.cat([{string.Join(", ", Enumerable.Range(0, maps.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")))}], 1)",
        [],
        static shapes => shapes[0] with { Channels = shapes.Sum(shape => shape.Channels) }));

    private SymbolicTensor Activate(Activation activation) => trace.Add(new ActivationOperation(Number, activation));

    private static string Flag(bool value) => value ? "True" : "False";
}
