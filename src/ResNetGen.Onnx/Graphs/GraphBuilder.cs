using System.Globalization;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Weights;

namespace ResNetGen.Onnx.Graphs;

/// <summary>
/// A graph that grows node by node. The operations of <c>Operations/</c> are written by it; it knows names, weights and constants, and the version of ONNX's operators that the graph
/// is for. A value has the name of the node that gives it.
/// </summary>
/// <param name="opset">The version of ONNX's operators, 13 to 21.</param>
internal sealed class GraphBuilder(int opset)
{
    /// <summary>The oldest version that is written.</summary>
    public const int OldestOpset = 13;

    /// <summary>The newest version that is written.</summary>
    public const int NewestOpset = 21;

    private readonly HashSet<string> names = [];

    private readonly List<OnnxValue> inputs = [];

    private readonly List<(string Value, OnnxValue Output)> outputs = [];

    /// <summary>The version of ONNX's operators.</summary>
    public int Opset => opset;

    /// <summary>In the order in which they are computed.</summary>
    public List<OnnxNode> Nodes { get; } = [];

    /// <summary>Weights by name. They are of floating point, and get their type when the graph is complete.</summary>
    public Dictionary<string, WeightSource> Weights { get; } = [];

    /// <summary>Whole numbers that operators ask for: shapes, axes, ends of slices.</summary>
    public Dictionary<string, OnnxTensor> Constants { get; } = [];

    /// <summary>What a run is given.</summary>
    public IReadOnlyList<OnnxValue> Inputs => inputs;

    /// <summary>Values that a run gives, and as what.</summary>
    public IReadOnlyList<(string Value, OnnxValue Output)> Outputs => outputs;

    /// <summary>An input.</summary>
    /// <returns>Its name.</returns>
    public string Input(OnnxValue input)
    {
        names.Add(input.Name);
        inputs.Add(input);
        return input.Name;
    }

    /// <summary>An output. Its name is kept for it.</summary>
    /// <param name="value">What the run gives.</param>
    /// <param name="output">Under which name, and in which shape.</param>
    public void Output(string value, OnnxValue output) => outputs.Add((value, output));

    /// <summary>Takes outputs from other values, which give the same.</summary>
    /// <param name="now">The value that gives what another did.</param>
    public void RenameOutputs(Func<string, string> now)
    {
        for (var i = 0; i < outputs.Count; i++)
            outputs[i] = (now(outputs[i].Value), outputs[i].Output);
    }

    /// <summary>A node with one output.</summary>
    /// <param name="kind">Its operator.</param>
    /// <param name="name">As it is wished for: a number is put behind one that is taken.</param>
    /// <param name="inputs">Names of values and weights.</param>
    /// <param name="attributes">Settings, in the order of their names.</param>
    /// <returns>The name of its output.</returns>
    public string Node(string kind, string name, IReadOnlyList<string> inputs, params OnnxAttribute[] attributes)
    {
        var free = Free(name);
        Nodes.Add(new(kind, free, inputs, [free], attributes));
        return free;
    }

    /// <summary>A node with several outputs, which are numbered.</summary>
    /// <param name="kind">Its operator.</param>
    /// <param name="name">As it is wished for: a number is put behind one that is taken.</param>
    /// <param name="inputs">Names of values and weights.</param>
    /// <param name="count">How many outputs it has.</param>
    /// <param name="attributes">Settings, in the order of their names.</param>
    /// <returns>The names of its outputs.</returns>
    public IReadOnlyList<string> Several(string kind, string name, IReadOnlyList<string> inputs, int count, params OnnxAttribute[] attributes)
    {
        var free = Free(name);
        var given = new List<string>();
        for (var i = 0; i < count; i++)
            given.Add(Free($"{free}.{i.ToString(CultureInfo.InvariantCulture)}"));
        Nodes.Add(new(kind, free, inputs, given, attributes));
        return given;
    }

    /// <summary>A weight. One that is there already under the name is that of a layer that is run twice.</summary>
    /// <returns>Its name.</returns>
    public string Weight(string name, WeightSource source)
    {
        if (!Weights.ContainsKey(name))
        {
            names.Add(name);
            Weights.Add(name, source);
        }

        return name;
    }

    /// <summary>A number of floating point that an operator takes.</summary>
    public string Number(double value) => Weight($"number {value.ToString("R", CultureInfo.InvariantCulture)}", new GivenWeight([], [value]));

    /// <summary>Whole numbers that an operator takes: a shape, axes. Their name shows them.</summary>
    public string Wholes(params long[] values) => Constant($"[{string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)))}]", [values.Length], values);

    /// <summary>One whole number that an operator takes.</summary>
    public string Whole(long value) => Constant(value.ToString(CultureInfo.InvariantCulture), [], value);

    private string Constant(string name, IReadOnlyList<long> shape, params long[] values)
    {
        if (!Constants.ContainsKey(name))
            Constants.Add(name, new(name, OnnxType.Int64, shape, new WholeData(values)));
        return name;
    }

    private string Free(string name)
    {
        var free = name;
        for (var i = 1; !names.Add(free); i++)
            free = $"{name}_{i.ToString(CultureInfo.InvariantCulture)}";
        return free;
    }
}
