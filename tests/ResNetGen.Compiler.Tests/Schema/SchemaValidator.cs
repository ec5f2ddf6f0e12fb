namespace ResNetGen.Compiler.Tests.Schema;

/// <summary>The schema as an editor applies it: Python's <c>jsonschema</c> over the YAML that it reads.</summary>
internal static class SchemaValidator
{
    public static string SchemaPath { get; } = RepositoryRoot.Combine("src", "ResNetGen", "schema", "resnet.schema.json");

    /// <summary>For each file null when it is valid, else the complaint.</summary>
    public static IReadOnlyDictionary<string, string?> Validate(IEnumerable<string> files)
    {
        var lines = PythonScript.Run("validate.py", [SchemaPath, .. files]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1] == "valid" ? null : parts[1]);
    }
}
