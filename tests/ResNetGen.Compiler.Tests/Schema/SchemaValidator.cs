using System.Diagnostics;

namespace ResNetGen.Compiler.Tests.Schema;

/// <summary>The schema as an editor applies it: Debian's <c>jsonschema</c> over the YAML that it reads.</summary>
internal static class SchemaValidator
{
    public static string SchemaPath { get; } = RepositoryRoot.Combine("src", "ResNetGen", "schema", "resnet.schema.json");

    /// <summary>For each file null when it is valid, else the complaint.</summary>
    public static IReadOnlyDictionary<string, string?> Validate(IEnumerable<string> files)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(RepositoryRoot.Combine("tests", "ResNetGen.Compiler.Tests", "Schema", "validate.py"));
        start.ArgumentList.Add(SchemaPath);
        foreach (var file in files)
            start.ArgumentList.Add(file);
        using var python = Process.Start(start)!;
        var errors = python.StandardError.ReadToEndAsync();
        var lines = python.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, $"Validation needs python3-jsonschema and python3-yaml, which 'make setup' installs.\n{errors.Result}");
        return lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => parts[1] == "valid" ? null : parts[1]);
    }
}
