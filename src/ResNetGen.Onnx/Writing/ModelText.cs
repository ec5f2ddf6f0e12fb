using System.Globalization;
using System.Text;
using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Writing;

/// <summary>A model as text to read and to compare: what it computes, a line for each node, and its weights without their numbers.</summary>
internal static class ModelText
{
    public static string Write(OnnxModel model)
    {
        var text = new StringBuilder();
        Line($"{model.Graph.Name}: {string.Join(", ", model.OperatorSets.Select(set => $"{(set.Key.Length == 0 ? "operators" : set.Key)} {Number(set.Value)}"))}, format {Number(model.FormatVersion)}");
        foreach (var entry in model.Metadata)
            Line($"  {entry.Key}: {entry.Value}");
        Line("");
        foreach (var input in model.Graph.Inputs)
            Line($"takes {Describe(input)}");
        foreach (var node in model.Graph.Nodes)
            Line($"  {string.Join(", ", node.Outputs)} = {node.Operator}({string.Join(", ", node.Inputs)}){Settings(node)}");
        foreach (var output in model.Graph.Outputs)
            Line($"gives {Describe(output)}");
        Line("");
        foreach (var weight in model.Graph.Weights)
            Line($"{weight.Name}: {Word(weight.Type)} {Shape(weight.Shape.Select(Number))}{(weight.Data is WholeData data ? $" = {string.Join(" ", data.Values.Select(Number))}" : "")}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string Describe(OnnxValue value) => $"{value.Name}: {Word(value.Type)}{(value.Shape is { } shape ? $" {Shape(shape.Select(side => side.ToString()))}" : "")}";

    private static string Settings(OnnxNode node) => node.Attributes.Count == 0 ? "" : $" {string.Join(", ", node.Attributes.Select(attribute => $"{attribute.Name} {Value(attribute)}"))}";

    private static string Value(OnnxAttribute attribute) => attribute switch
    {
        SingleAttribute single => single.Value.ToString("R", CultureInfo.InvariantCulture),
        WholeAttribute whole => Number(whole.Value),
        TextAttribute word => word.Value,
        SinglesAttribute singles => string.Join(" ", singles.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))),
        WholesAttribute wholes => string.Join(" ", wholes.Values.Select(Number)),
        TextsAttribute words => string.Join(" ", words.Values),
        TensorAttribute { Value: var tensor } => $"{Word(tensor.Type)} {Shape(tensor.Shape.Select(Number))}",
        _ => "?",
    };

    private static string Word(OnnxType type) => type.ToString().ToLowerInvariant();

    private static string Shape(IEnumerable<string> sides) => string.Join(" x ", sides) is { Length: > 0 } shape ? shape : "scalar";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
