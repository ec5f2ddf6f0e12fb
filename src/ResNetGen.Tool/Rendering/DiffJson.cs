using System.Text.Json;
using ResNetGen.Reports.Diff;

namespace ResNetGen.Tool.Rendering;

/// <summary>Comparisons as JSON.</summary>
internal static class DiffJson
{
    /// <summary>A network that only one file has is an object too: the other name is null, and nothing is compared.</summary>
    public static string Write(Comparison comparison) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var pair in comparison.Pairs)
            Write(json, pair);
        foreach (var network in comparison.OnlyLeft)
            WriteSingle(json, network, null, comparison);
        foreach (var network in comparison.OnlyRight)
            WriteSingle(json, null, network, comparison);
        json.WriteEndArray();
    });

    private static void WriteSingle(Utf8JsonWriter json, string? left, string? right, Comparison comparison)
    {
        json.WriteStartObject();
        WriteNames(json, left, comparison.LeftFile, right, comparison.RightFile);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string? left, string leftFile, string? right, string rightFile)
    {
        json.WriteString("left", left);
        json.WriteString("leftFile", leftFile);
        json.WriteString("right", right);
        json.WriteString("rightFile", rightFile);
    }

    private static void Write(Utf8JsonWriter json, ComparedNetworks pair)
    {
        var diff = pair.Diff;
        json.WriteStartObject();
        WriteNames(json, diff.Left, pair.LeftFile, diff.Right, pair.RightFile);
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
        JsonText.WriteCount(json, "parameters", figures.Parameters);
        JsonText.WriteCount(json, "macs", figures.MultiplyAdds);
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
        if (weights.Unknown.Count > 0)
            WriteNames(json, "unknown", weights.Unknown);
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
