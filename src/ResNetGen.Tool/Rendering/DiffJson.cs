using System.Text.Json;
using ResNetGen.Compiler.Emit.Diff;

namespace ResNetGen.Tool.Rendering;

/// <summary>Comparisons as JSON.</summary>
internal static class DiffJson
{
    public static string Write(IReadOnlyList<NetworkDiff> diffs) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var diff in diffs)
            Write(json, diff);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, NetworkDiff diff)
    {
        json.WriteStartObject();
        json.WriteString("left", diff.Left);
        json.WriteString("right", diff.Right);
        json.WriteStartArray("settings");
        foreach (var change in diff.Settings)
        {
            json.WriteStartObject();
            json.WriteString("key", change.Key);
            json.WriteString("left", change.Left);
            json.WriteString("right", change.Right);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("stages");
        foreach (var group in diff.Groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            WriteFigures(json, "left", group.Left);
            WriteFigures(json, "right", group.Right);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFigures(json, "leftTotal", diff.LeftTotal);
        WriteFigures(json, "rightTotal", diff.RightTotal);
        WriteWeights(json, diff.Weights);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string property, GroupFigures? figures)
    {
        if (figures is null)
        {
            json.WriteNull(property);
            return;
        }

        json.WriteStartObject(property);
        SummaryJson.WriteShape(json, "output", figures.Output);
        json.WriteNumber("parameters", figures.Parameters);
        json.WriteNumber("macs", figures.MultiplyAdds);
        json.WriteEndObject();
    }

    private static void WriteWeights(Utf8JsonWriter json, WeightComparison weights)
    {
        json.WriteStartObject("weights");
        json.WriteBoolean("loadable", weights.IsComplete);
        json.WriteBoolean("loadableButForClassifier", weights.IsCompleteButForClassifier);
        json.WriteNumber("equal", weights.Equal);
        json.WriteStartArray("reshaped");
        foreach (var entry in weights.Reshaped)
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Name);
            WriteNumbers(json, "left", entry.Left);
            WriteNumbers(json, "right", entry.Right);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNames(json, "onlyLeft", weights.OnlyLeft);
        WriteNames(json, "onlyRight", weights.OnlyRight);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string property, IEnumerable<int> numbers)
    {
        json.WriteStartArray(property);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
