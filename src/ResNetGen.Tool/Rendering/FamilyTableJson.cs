using System.Text.Json;
using ResNetGen.Reports.Family;

namespace ResNetGen.Tool.Rendering;

/// <summary>The papers' table as JSON, network by network.</summary>
internal static class FamilyTableJson
{
    public static string Write(FamilyTable table) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("title", table.Title);
        json.WriteString("source", table.Source);
        json.WriteStartArray("networks");
        for (var i = 0; i < table.Networks.Count; i++)
            WriteNetwork(json, table, i);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteNetwork(Utf8JsonWriter json, FamilyTable table, int column)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Networks[column]);
        JsonText.WriteCount(json, "parameters", table.Parameters[column]);
        JsonText.WriteCount(json, "macs", table.MultiplyAdds[column]);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            if (row.Cells[column] is EmptyCell)
                continue;
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteString("output", row.Outputs[column]);
            WriteCell(json, row.Cells[column]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("settings");
        foreach (var setting in table.Settings)
            json.WriteString(setting.Key, setting.Values[column]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, FamilyCell cell)
    {
        var lines = cell is BlockCell block ? block.Lines : ((PlainCell)cell).Lines;
        json.WriteStartArray("layers");
        foreach (var line in lines)
            json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteNumber("times", cell is BlockCell repeated ? repeated.Times : 1);
    }
}
