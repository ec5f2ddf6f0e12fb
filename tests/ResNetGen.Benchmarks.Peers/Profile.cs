using System.Globalization;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>Where the time of some passes goes.</summary>
/// <param name="Milliseconds">Of a pass.</param>
/// <param name="PageFaults">Of a pass.</param>
/// <param name="Operators">Milliseconds of a pass in each of libtorch's operators, without the operators that it calls.</param>
internal sealed record Profile(double Milliseconds, double PageFaults, IReadOnlyDictionary<string, double> Operators)
{
    /// <summary>What runs through the network's layers, by the operators that do the work; what is in none of them is "other".</summary>
    public static IReadOnlyList<(string Title, string[] Names)> Kinds { get; } =
    [
        ("convolution", ["aten::mkldnn_convolution", "aten::_slow_conv2d_forward", "aten::thnn_conv2d", "aten::convolution_backward"]),
        ("batch norm", ["aten::native_batch_norm", "aten::native_batch_norm_backward"]),
        ("ReLU", ["aten::relu_", "aten::clamp_min_", "aten::threshold_backward"]),
        ("addition, optimizer", ["aten::add_", "aten::add", "aten::mul_", "aten::mul", "aten::zero_", "aten::fill_"]),
        ("pool", ["aten::max_pool2d_with_indices", "aten::max_pool2d_with_indices_backward", "aten::mkldnn_max_pool2d", "aten::mean", "aten::sum", "aten::div_"]),
        ("fully connected", ["aten::addmm", "aten::mm"]),
    ];

    /// <summary>The time inside of libtorch: what its kernels take, with its own bookkeeping.</summary>
    public double InOperators => Operators.Values.Sum();

    public static Profile Of(Peer peer, string task, int passes)
    {
        var parts = peer.Watch(task, passes).Split('|');
        var head = parts[0].Split('\t');
        var operators = parts.Skip(1).Select(line => line.Split('\t')).ToDictionary(line => line[0], line => Number(line[2]) / passes);
        return new(Number(head[1]) / passes, Number(head[0]) / passes, operators);

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Milliseconds by <see cref="Kinds"/>, then of all other operators.</summary>
    public IEnumerable<double> ByKind()
    {
        var kinds = Kinds.Select(kind => kind.Names.Sum(name => Operators.GetValueOrDefault(name))).ToList();
        return [.. kinds, InOperators - kinds.Sum()];
    }
}
