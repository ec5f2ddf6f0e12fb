using System.Reflection;
using System.Text.Json;

namespace ResNetGen.Tool.Starting;

/// <summary>The JSON schema of specs, the file that the package brings to projects.</summary>
internal static class SpecSchema
{
    private const string Resource = "resnet.schema.json";

    public static string Text
    {
        get
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Where the schema is published: what it calls itself.</summary>
    public static string Address
    {
        get
        {
            using var schema = JsonDocument.Parse(Text);
            return schema.RootElement.GetProperty("$id").GetString()!;
        }
    }

    /// <summary>The comment by which editors with the YAML language server find the schema. It must be the first line.</summary>
    /// <param name="address">A path, from the spec's folder, or an address.</param>
    public static string Line(string address) => $"# yaml-language-server: $schema={address}\n";
}
