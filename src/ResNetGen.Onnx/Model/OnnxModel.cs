namespace ResNetGen.Onnx.Model;

/// <summary>A file: a graph, the versions of the operators in it, and what is said about it.</summary>
/// <param name="Graph">What is computed.</param>
/// <param name="FormatVersion">Of the file format, ONNX's <c>ir_version</c>.</param>
/// <param name="OperatorSets">The versions of the operators by domain; the empty one is ONNX's own.</param>
/// <param name="Producer">The program that wrote the file.</param>
/// <param name="ProducerVersion">Its version.</param>
/// <param name="Metadata">Texts by key, in their order.</param>
internal sealed record OnnxModel(
    OnnxGraph Graph, long FormatVersion, IReadOnlyList<KeyValuePair<string, long>> OperatorSets, string Producer, string ProducerVersion,
    IReadOnlyList<KeyValuePair<string, string>> Metadata);

/// <summary>Nodes in an order in which each comes behind those that it needs.</summary>
/// <param name="Name">Of the graph.</param>
/// <param name="Nodes">The operations.</param>
/// <param name="Weights">Tensors with values: ONNX's initializers.</param>
/// <param name="Inputs">What a run is given.</param>
/// <param name="Outputs">What a run gives.</param>
internal sealed record OnnxGraph(
    string Name, IReadOnlyList<OnnxNode> Nodes, IReadOnlyList<OnnxTensor> Weights, IReadOnlyList<OnnxValue> Inputs, IReadOnlyList<OnnxValue> Outputs);

/// <summary>An operation.</summary>
/// <param name="Operator">Its kind: <c>Conv</c>.</param>
/// <param name="Name">Of the node.</param>
/// <param name="Inputs">Names of values or weights; empty where an optional one is left out.</param>
/// <param name="Outputs">Names of values.</param>
/// <param name="Attributes">Settings.</param>
/// <param name="Domain">Whose operator it is; empty: ONNX's own.</param>
internal sealed record OnnxNode(
    string Operator, string Name, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyList<OnnxAttribute> Attributes, string Domain = "");

/// <summary>A tensor without values: its numbers and its shape.</summary>
/// <param name="Name">Of the value.</param>
/// <param name="Type">Of its numbers.</param>
/// <param name="Shape">Null: not said.</param>
internal sealed record OnnxValue(string Name, OnnxType Type, IReadOnlyList<OnnxDimension>? Shape);

/// <summary>A dimension: a number, a name for a number that a run decides, or neither.</summary>
internal readonly record struct OnnxDimension(long? Size, string? Symbol = null)
{
    public override string ToString() => Size is { } size ? size.ToString(System.Globalization.CultureInfo.InvariantCulture) : Symbol ?? "?";
}
