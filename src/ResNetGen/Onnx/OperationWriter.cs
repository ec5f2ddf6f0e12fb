using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Graphs.Operations;
using ResNetGen.Tracing;
using static TorchSharp.torch;

namespace ResNetGen.Exporting;

/// <summary>Writes the operations of a pass into a graph of ONNX.</summary>
internal sealed class OperationWriter : IPlainOperationVisitor<string>
{
    private readonly GraphBuilder graph;

    private readonly IReadOnlyList<Operation> operations;

    private readonly IReadOnlyList<MapShape> shapes;

    /// <summary>By number of the operation: the name of the value that it gives.</summary>
    private readonly string[] values;

    /// <summary>By value and number of parts.</summary>
    private readonly Dictionary<(int, int), IReadOnlyList<string>> parts = [];

    private OperationWriter(GraphBuilder graph, TracedOperations operations, MapShape images, string input)
    {
        this.graph = graph;
        this.operations = operations.All;
        shapes = operations.Shapes(images);
        values = new string[this.operations.Count];
        values[0] = input;
    }

    /// <summary>Writes what a result needs.</summary>
    /// <param name="graph">Gets the nodes.</param>
    /// <param name="operations">Of the whole pass.</param>
    /// <param name="result">The number of the result.</param>
    /// <param name="images">Their shape. Only channels are taken from it where the size is free.</param>
    /// <param name="input">The name of the images.</param>
    /// <returns>The name of the result, its shape, and whether it is a vector and no map.</returns>
    public static (string Value, MapShape Shape, bool IsVector) Write(GraphBuilder graph, TracedOperations operations, int result, MapShape images, string input)
    {
        var writer = new OperationWriter(graph, operations, images, input);
        writer.Write(result);
        return (writer.values[result], writer.shapes[result], writer.IsVector(result));
    }

    private bool IsVector(int number) => operations[number] switch
    {
        LinearOperation => true,
        ActivationOperation or SoftmaxScoresOperation or SigmoidScoresOperation or AdditionOperation or MultiplicationOperation => IsVector(operations[number].Inputs[0]),
        _ => false,
    };

    private void Write(int result)
    {
        var needed = new bool[operations.Count];
        needed[result] = true;
        for (var i = operations.Count - 1; i > 0; i--)
        {
            if (!needed[i])
                continue;
            foreach (var input in PadOf(operations[i]) is { } pad ? [pad.Input] : operations[i].Inputs)
                needed[input] = true;
        }

        for (var i = 1; i < operations.Count; i++)
        {
            if (needed[i])
                values[i] = Value(operations[i]);
        }
    }

    private string Value(Operation operation) => operation switch
    {
        ConvolutionOperation convolution => Convolve(convolution),
        ActivationOperation activation => Activate(activation),
        AdditionOperation addition => graph.Add(operation.Name, values[addition.Left], values[addition.Right]),
        PlainOperation plain => plain.Accept(this),
        _ => throw new InvalidOperationException($"{operation} is not an operation of a pass."),
    };

    /// <summary>The padding that becomes part of a window: ONNX has a setting for it.</summary>
    private SamePadOperation? PadOf(Operation operation) => operation switch
    {
        ConvolutionOperation convolution when operations[convolution.Input] is SamePadOperation { IsMinusInfinity: false } pad => pad,
        MaxPoolOperation pool when operations[pool.Input] is SamePadOperation { IsMinusInfinity: true } pad => pad,
        _ => null,
    };

    private string Convolve(ConvolutionOperation operation)
    {
        var layer = operation.Convolution;
        var window = PadOf(operation) is { } pad ? Same(pad.Window) : new Window(layer.kernel_size[0], layer.stride[0], layer.padding![0], layer.dilation[0]);
        return graph.Convolve(
            operation.Name, values[PadOf(operation)?.Input ?? operation.Input], Weight(operation, "weight", layer.weight), Optional(operation, layer.bias), window, layer.groups);
    }

    private string Activate(ActivationOperation operation)
    {
        var (name, x) = (operation.Name, values[operation.Input]);
        return operation.Activation.Kind switch
        {
            ActivationForm.Relu => graph.Relu(name, x),
            ActivationForm.Relu6 => graph.Relu6(name, x),
            ActivationForm.LeakyRelu => graph.LeakyRelu(name, x, operation.Activation.Slope),
            ActivationForm.Sigmoid => graph.Sigmoid(name, x),
            ActivationForm.Tanh => graph.Tanh(name, x),
            ActivationForm.Silu => graph.Silu(name, x),
            ActivationForm.Gelu => graph.Gelu(name, x),
            ActivationForm.Elu => graph.Elu(name, x),
            ActivationForm.Mish => graph.Mish(name, x),
            ActivationForm.Hardswish => graph.HardSwish(name, x),
            ActivationForm.Hardsigmoid => graph.HardSigmoid(name, x),
            var other => throw new InvalidOperationException($"{other} is not an activation."),
        };
    }

    public string Visit(MaxPoolOperation operation) => PadOf(operation) is { } pad
        ? graph.PoolMaximum(operation.Name, values[pad.Input], Same(pad.Window))
        : graph.PoolMaximum(operation.Name, values[operation.Input], new(operation.Kernel, operation.Stride, operation.Padding), operation.Ceil);

    public string Visit(ZeroMaxPoolOperation operation) =>
        graph.PoolMaximumOfZeros(operation.Name, values[operation.Input], new(operation.Kernel, operation.Stride, operation.Padding), operation.Ceil);

    public string Visit(AveragePoolOperation operation) =>
        graph.PoolMean(operation.Name, values[operation.Input], new(operation.Kernel, operation.Stride, operation.Padding), operation.Ceil, operation.CountsPadding);

    public string Visit(SameAveragePoolOperation operation) => graph.PoolMean(operation.Name, values[operation.Input], Same(operation.Window));

    public string Visit(GlobalAveragePoolOperation operation) => graph.PoolMeanOfAll(operation.Name, values[operation.Input]);

    public string Visit(GlobalMaxPoolOperation operation) => graph.PoolMaximumOfAll(operation.Name, values[operation.Input]);

    public string Visit(ChannelMeanOperation operation) => graph.MeanOfChannels(operation.Name, values[operation.Input]);

    public string Visit(ChannelMaximumOperation operation) => graph.MaximumOfChannels(operation.Name, values[operation.Input]);

    public string Visit(SamePadOperation operation) =>
        graph.PadSame(operation.Name, values[operation.Input], Same(operation.Window), operation.IsMinusInfinity ? double.NegativeInfinity : 0);

    public string Visit(ZeroPadOperation operation) =>
        graph.PadChannels(operation.Name, values[operation.Input], operation.Stride, operation.Channels - shapes[operation.Input].Channels);

    public string Visit(BlurOperation operation) => graph.Blur(operation.Name, values[operation.Input], new TensorWeight(operation.Filter), operation.Stride);

    public string Visit(BatchNormOperation operation) => graph.NormalizeBatch(
        operation.Name,
        values[operation.Input],
        [
            Weight(operation, "weight", operation.Weight), Weight(operation, "bias", operation.Bias),
            Weight(operation, "running_mean", operation.Mean), Weight(operation, "running_var", operation.Variance),
        ],
        operation.Epsilon);

    public string Visit(GroupNormOperation operation) => graph.NormalizeGroups(
        operation.Name, values[operation.Input],
        ($"{operation.Layer}.weight", new TensorWeight(operation.Weight)), ($"{operation.Layer}.bias", new TensorWeight(operation.Bias)), operation.Groups, operation.Epsilon);

    public string Visit(LinearOperation operation) =>
        graph.Connect(operation.Name, values[operation.Input], Weight(operation, "weight", operation.Weight), Optional(operation, operation.Bias));

    public string Visit(ParametricReluOperation operation) =>
        graph.ParametricRelu(operation.Name, values[operation.Input], $"{operation.Layer}.weight", new TensorWeight(operation.Slopes));

    public string Visit(ChannelBiasOperation operation) =>
        graph.AddToChannels(operation.Name, values[operation.Input], $"{operation.Layer}.bias", new TensorWeight(operation.Bias));

    public string Visit(ChannelConvolutionOperation operation) =>
        graph.ConvolveChannels(operation.Name, values[operation.Input], Weight(operation, "weight", operation.Weight), operation.Weight.shape[2]);

    public string Visit(GeneralConvolutionOperation operation)
    {
        var layer = operation.Convolution;
        return graph.Convolve(
            operation.Name, values[operation.Input], graph.Weight($"{operation.Layer}.weight", layer.PlainWeight), Optional(operation, layer.Bias), layer.PlainWindow, layer.Groups);
    }

    public string Visit(MultiplicationOperation operation) => graph.Multiply(operation.Name, values[operation.Left], values[operation.Right]);

    public string Visit(ChannelAdditionOperation operation) => graph.Add(operation.Name, values[operation.Map], values[operation.Numbers]);

    public string Visit(ConcatenationOperation operation) => graph.Concatenate(operation.Name, [.. operation.Maps.Select(map => values[map])]);

    public string Visit(PartOperation operation)
    {
        var channels = shapes[operation.Input].Channels;
        if (!parts.TryGetValue((operation.Input, operation.Count), out var all))
        {
            all = graph.SplitEvenly(operation.Name, values[operation.Input], channels, operation.Count);
            parts.Add((operation.Input, operation.Count), all);
        }

        return all[operation.Index];
    }

    public string Visit(ContextOperation operation) => graph.Context(operation.Name, values[operation.Map], values[operation.Scores]);

    public string Visit(MapWeightsOperation operation) => graph.WeighMaps(operation.Name, values[operation.Logits], operation.Maps, operation.Groups ?? 1);

    public string Visit(SoftmaxScoresOperation operation) => graph.Softmax(operation.Name, values[operation.Input]);

    public string Visit(SigmoidScoresOperation operation) => graph.Sigmoid(operation.Name, values[operation.Input]);

    /// <summary>A weight of the operation's layer.</summary>
    private string Weight(Operation operation, string name, Tensor tensor) => graph.Weight($"{operation.Layer}.{name}", new TensorWeight(tensor));

    private string? Optional(Operation operation, Tensor? bias) => bias is null ? null : Weight(operation, "bias", bias);

    internal static Window Same(SameWindow window) =>
        new(window.Kernel, window.Stride, 0, window.Dilation, window.Side == SamePadding.Upper ? SameSide.Upper : SameSide.Lower);
}
