using System.Globalization;
using System.Text;

namespace ResNetGen.Reports.Summary;

/// <summary>The layer table as comma-separated values (RFC 4180), numbers without separators.</summary>
public static class SummaryCsv
{
    /// <summary>A line for each row of the summary, below a line with the names of the columns.</summary>
    public static string Write(NetworkSummary summary)
    {
        var text = new StringBuilder("name,operation,channels,height,width,parameters,macs,activation_bytes,receptive_field,level\n");
        foreach (var row in summary.Rows)
        {
            string[] fields =
            [
                Quote(row.Name), Quote(row.Operation), Number(row.Output.Channels), Number(row.Output.Height), Number(row.Output.Width),
                Count(row.Parameters), Count(row.MultiplyAdds), Count(row.ActivationBytes),
                row.ReceptiveField is { } field ? Number(field) : "", Number(row.Level),
            ];
            text.Append(string.Join(",", fields)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Empty where it is not known.</summary>
    private static string Count(long? value) => value is { } known ? Number(known) : "";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string field) =>
        field.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
}
