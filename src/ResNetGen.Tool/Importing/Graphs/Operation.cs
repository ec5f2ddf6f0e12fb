namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>An operation of a model, written as all programs would write it: <see cref="OperationReader"/> has taken out what differs from writer to writer.</summary>
/// <param name="kind">ONNX's operator, or <see cref="FullyConnected"/>.</param>
/// <param name="settings">All that it does besides, as a text: two operations of one kind and one text do the same.</param>
/// <param name="inputs">Values that a run computes.</param>
/// <param name="node">The node's name in the file, for messages.</param>
/// <param name="index">Its place among all operations; inputs have smaller ones.</param>
internal sealed class Operation(string kind, string settings, IReadOnlyList<Operation> inputs, string node, int index)
{
    public const string Images = "images", Convolution = "Conv", BatchNorm = "BatchNormalization", FullyConnected = "fully connected";

    public string Kind => kind;

    public string Settings => settings;

    public IReadOnlyList<Operation> Inputs => inputs;

    public string Node => node;

    public int Index => index;

    /// <summary>What takes its value; twice what takes it twice.</summary>
    public List<Operation> Users { get; } = [];

    /// <summary>Shapes of its weights: filters and bias; scales, offsets, means, variances.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Weights { get; init; } = [];

    /// <summary>Of a convolution or a pool over maps.</summary>
    public MovingWindow? Window { get; init; }

    /// <summary>Of a convolution.</summary>
    public long Groups { get; init; } = 1;

    /// <summary>Epsilon, slope, bounds, or the number that a map is added to or multiplied with.</summary>
    public IReadOnlyList<double> Numbers { get; init; } = [];

    /// <summary>A shape, axes, sizes of parts.</summary>
    public IReadOnlyList<long> Wholes { get; init; } = [];

    /// <summary>The name of its filters or its matrix in the file.</summary>
    public string? Filter { get; init; }

    /// <summary>Of images, where the file says it.</summary>
    public long? Channels { get; init; }

    /// <summary>Height and width of what it gives; null: not known.</summary>
    public (long Height, long Width)? Size { get; init; }

    public bool HasBias => Weights.Count == 2;

    /// <summary>Whether it makes a row of an image's numbers.</summary>
    /// <param name="length">How many they are.</param>
    public bool IsRowOf(long length) => inputs.Count == 1 && kind switch
    {
        "Flatten" => settings is "axis 1" or "" or "axis -3",
        "Reshape" => Wholes is [_, -1] || (Wholes is [_, var said] && said == length),
        "Squeeze" => Wholes is [2, 3] or [-1, -2] or [-2, -1] or [] || settings == "axes 2 3",
        _ => false,
    };

    public override string ToString() => node.Length > 0 ? $"'{node}' ({kind})" : kind;
}
