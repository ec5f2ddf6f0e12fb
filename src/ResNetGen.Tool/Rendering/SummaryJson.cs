using System.Text.Json;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Tool.Rendering;

/// <summary>Layer tables as JSON.</summary>
internal static class SummaryJson
{
    public static string Write(IReadOnlyList<NetworkSummary> summaries) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var summary in summaries)
            Write(json, summary);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, NetworkSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("network", summary.Network);
        WriteShape(json, "input", summary.Input);
        json.WriteNumber("batch", summary.Batch);
        json.WriteBoolean("complete", summary.IsComplete);
        json.WriteNumber("parameters", summary.Parameters);
        json.WriteNumber("macs", summary.MultiplyAdds);
        json.WriteStartObject("memory");
        json.WriteNumber("weights", summary.Memory.Weights);
        json.WriteNumber("liveMaps", summary.Memory.PeakMaps);
        json.WriteNumber("keptMaps", summary.Memory.SavedMaps);
        json.WriteNumber("inference", summary.Memory.Inference);
        json.WriteNumber("training", summary.Memory.Training);
        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (var row in summary.Rows)
            WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, SummaryRow row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        json.WriteString("operation", row.Operation);
        json.WriteNumber("level", row.Level);
        WriteShape(json, "output", row.Output);
        json.WriteNumber("parameters", row.Parameters);
        json.WriteNumber("macs", row.MultiplyAdds);
        json.WriteNumber("activationBytes", row.ActivationBytes);
        if (row.ReceptiveField is { } field)
            json.WriteNumber("receptiveField", field);
        else
            json.WriteNull("receptiveField");
        json.WriteEndObject();
    }

    internal static void WriteShape(Utf8JsonWriter json, string property, FeatureShape shape)
    {
        json.WriteStartArray(property);
        json.WriteNumberValue(shape.Channels);
        json.WriteNumberValue(shape.Height);
        json.WriteNumberValue(shape.Width);
        json.WriteEndArray();
    }
}
