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
        JsonText.WriteCount(json, "parameters", summary.Parameters);
        JsonText.WriteCount(json, "macs", summary.MultiplyAdds);
        WriteMemory(json, summary.Memory);
        json.WriteStartArray("rows");
        foreach (var row in summary.Rows)
            WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMemory(Utf8JsonWriter json, MemoryEstimate? memory)
    {
        if (memory is null)
        {
            json.WriteNull("memory");
            return;
        }

        json.WriteStartObject("memory");
        json.WriteNumber("weights", memory.Weights);
        json.WriteNumber("liveMaps", memory.PeakMaps);
        json.WriteNumber("keptMaps", memory.SavedMaps);
        json.WriteNumber("inference", memory.Inference);
        json.WriteNumber("training", memory.Training);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, SummaryRow row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        json.WriteString("operation", row.Operation);
        json.WriteNumber("level", row.Level);
        WriteShape(json, "output", row.Output);
        JsonText.WriteCount(json, "parameters", row.Parameters);
        JsonText.WriteCount(json, "macs", row.MultiplyAdds);
        JsonText.WriteCount(json, "activationBytes", row.ActivationBytes);
        JsonText.WriteCount(json, "receptiveField", row.ReceptiveField);
        if (!row.IsFieldKnown)
            json.WriteBoolean("receptiveFieldKnown", false);
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
