using System.Reflection;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Graphs;

/// <summary>A model of a graph, as this program writes it.</summary>
internal static class Models
{
    private const string Producer = "ResNetGen";

    /// <param name="graph">What it computes.</param>
    /// <param name="opset">The version of ONNX's operators.</param>
    /// <param name="metadata">What is said about it.</param>
    public static OnnxModel Of(OnnxGraph graph, int opset, IReadOnlyList<KeyValuePair<string, string>> metadata) => new(
        graph, FormatVersion(opset), [new("", opset)], Producer, typeof(Models).GetTypeInfo().Assembly.GetName().Version!.ToString(3), metadata);

    /// <summary>The file format that came with the operators: an older reader may not know a newer one.</summary>
    private static long FormatVersion(int opset) => opset switch
    {
        <= 14 => 7,
        <= 18 => 8,
        <= 20 => 9,
        _ => 10,
    };
}
