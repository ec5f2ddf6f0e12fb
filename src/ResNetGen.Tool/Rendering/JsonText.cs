using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResNetGen.Tool.Rendering;

/// <summary>JSON by hand-written writers: no reflection, which trimming and start-up both like.</summary>
internal static class JsonText
{
    // The output is JSON, never a part of HTML: quotes and signs such as + stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A number, or null where it is not known.</summary>
    public static void WriteCount(Utf8JsonWriter json, string property, long? count)
    {
        if (count is { } known)
            json.WriteNumber(property, known);
        else
            json.WriteNull(property);
    }

    public static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            content(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
