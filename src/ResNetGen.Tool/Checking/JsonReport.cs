using System.Text.Json;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Tool.Rendering;

namespace ResNetGen.Tool.Checking;

/// <summary>For programs. Lines and columns count from 1, columns in UTF-16 units; offsets from 0.</summary>
internal sealed class JsonReport : ICheckReport
{
    public void Write(IReadOnlyList<CheckedFile> files, Terminal terminal) => terminal.WriteDocument(JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("errors", files.Sum(file => file.Errors));
        json.WriteNumber("warnings", files.Sum(file => file.Warnings));
        json.WriteStartArray("files");
        foreach (var file in files)
            WriteFile(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n");

    private static void WriteFile(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Source.Path);
        json.WriteStartArray("networks");
        foreach (var network in file.Networks)
        {
            json.WriteStartObject();
            json.WriteString("name", network.Name);
            json.WriteBoolean("compiles", network.Graph is not null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in file.Diagnostics)
            WriteDiagnostic(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("title", diagnostic.Descriptor.Title);
        json.WriteString("message", diagnostic.Message);
        WriteSpan(json, diagnostic.Span);
        if (diagnostic.Related is { } related)
        {
            json.WriteStartObject("related");
            json.WriteString("message", related.Message);
            if (related.Path is not null)
                json.WriteString("path", related.Path);
            WriteSpan(json, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteNumber("offset", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteNumber("line", span.StartPosition.Line + 1);
        json.WriteNumber("column", span.StartPosition.Column + 1);
        json.WriteNumber("endLine", span.EndPosition.Line + 1);
        json.WriteNumber("endColumn", span.EndPosition.Column + 1);
    }
}
