using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Tracing;

/// <summary>What TorchSharp's layers compute in evaluation.</summary>
internal static class TracedLayer
{
    /// <summary>Records the operations of a layer.</summary>
    /// <param name="layer">One of those that generated networks are made of.</param>
    /// <param name="x">What the layer is given.</param>
    /// <exception cref="NotSupportedException">The layer is of another kind, or does what no generated network does.</exception>
    public static SymbolicTensor Trace(nn.Module layer, SymbolicTensor x) => layer switch
    {
        ITraceable own => own.Trace(x),
        Conv2d { padding_mode: not PaddingModes.Zeros } => throw Unknown(layer, "with a padding that is not of zeros"),
        Conv2d { padding: null } => throw Unknown(layer, "whose padding is a word"),
        Conv2d convolution => x.Convolve(convolution),
        BatchNorm2d { running_mean: null } => throw Unknown(layer, "without running statistics"),
        BatchNorm2d { weight: null } or GroupNorm { weight: null } => throw Unknown(layer, "without a scale"),
        BatchNorm2d norm => Normalize(norm, x),
        GroupNorm norm => Normalize(norm, x),
        Linear linear => Score(linear, x),
        Sequential container => container.children().Aggregate(x, (y, child) => y.Call(child)),
        AvgPool2d { divisor_override: not null } => throw Unknown(layer, "with a divisor of its own"),
        MaxPool2d pool when Side(pool.dilation) > 1 => throw Unknown(layer, "with dilation"),
        AvgPool2d pool => x.avg_pool2d(Side(pool.kernel_size), Side(pool.stride ?? pool.kernel_size), Side(pool.padding), pool.ceil_mode, pool.count_include_pad),
        MaxPool2d pool => x.max_pool2d(Side(pool.kernel_size), Side(pool.stride ?? pool.kernel_size), Side(pool.padding), pool.ceil_mode),
        ReLU => x.relu(),
        ReLU6 => x.relu6(),
        LeakyReLU leaky => x.leaky_relu(leaky.negative_slope),
        Sigmoid => x.sigmoid(),
        Tanh => x.tanh(),
        SiLU => x.silu(),
        GELU => x.gelu(),
        ELU { alpha: not 1 } => throw Unknown(layer, "whose alpha is not 1"),
        ELU => x.elu(),
        Mish => x.mish(),
        Hardswish => x.hardswish(),
        PReLU parametric => x.Record(number => new ParametricReluOperation(number, parametric.weight)),
        GeneralConvolution general => x.Record(number => new GeneralConvolutionOperation(number, general)),
        Identity or Dropout => x,
        _ => throw new NotSupportedException($"no operation is known for the layer {layer.GetType().Name}"),
    };

    private static NotSupportedException Unknown(nn.Module layer, string what) => new($"no operation is known for the layer {layer.GetType().Name} {what}");

    /// <summary>Windows are square. What was not given is null.</summary>
    private static int Side(long[]? lengths) => lengths is null ? 0
        : lengths.All(length => length == lengths[0]) ? (int)lengths[0]
        : throw new NotSupportedException($"no operation is known for windows that are not square ({string.Join(" x ", lengths)})");

    private static SymbolicTensor Normalize(BatchNorm2d norm, SymbolicTensor x) =>
        x.Record(number => new BatchNormOperation(number, norm.weight!, norm.bias!, norm.running_mean!, norm.running_var!, norm.eps));

    private static SymbolicTensor Normalize(GroupNorm norm, SymbolicTensor x) =>
        x.Record(number => new GroupNormOperation(number, norm.weight!, norm.bias!, norm.num_groups, norm.eps));

    private static SymbolicTensor Score(Linear linear, SymbolicTensor x) =>
        x.Record(number => new LinearOperation(number, linear.weight, linear.bias, linear.out_features));
}
