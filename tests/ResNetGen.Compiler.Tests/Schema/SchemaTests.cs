using System.Text.Json;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Tests.Schema;

/// <summary>Editors complete and explain keys by the schema: it must say what the binder says.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("schema-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Schema_and_binder_know_the_same_keys_in_every_place()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaValidator.SchemaPath));
        var root = schema.RootElement;
        var definitions = root.GetProperty("$defs");

        Same([.. SpecKeys.File, .. SpecKeys.Stage, .. SpecKeys.Network, "expect"], root);
        Same([.. SpecKeys.Stage, .. SpecKeys.Network, .. SpecKeys.NetworkItself], definitions.GetProperty("network"));
        Same(SpecKeys.Stage, definitions.GetProperty("stageRow").GetProperty("anyOf")[1]);
        Same(SpecKeys.Expect, definitions.GetProperty("expect"));
        Same(SpecKeys.Head, definitions.GetProperty("settings").GetProperty("properties").GetProperty("head"));
        Same(SpecKeys.RegNet, definitions.GetProperty("settings").GetProperty("properties").GetProperty("regnet"));

        static void Same(IEnumerable<string> keys, JsonElement place) =>
            Assert.Equal(keys.Order(), place.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public void Every_setting_is_explained()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaValidator.SchemaPath));
        var settings = schema.RootElement.GetProperty("$defs").GetProperty("settings").GetProperty("properties");

        Assert.All(settings.EnumerateObject(), setting => Assert.True(setting.Value.TryGetProperty("description", out _), setting.Name));
    }

    [Fact]
    public void Every_file_of_the_zoo_is_valid()
    {
        var files = Directory.GetFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml");
        var results = SchemaValidator.Validate(files);

        Assert.Equal(files.Length, results.Count);
        Assert.All(results, result => Assert.True(result.Value is null, $"{result.Key}: {result.Value}"));
    }

    [Fact]
    public void Every_documented_example_is_valid()
    {
        var results = SchemaValidator.Validate(Write([.. new[] { "language.md", "how-do-i-write.md" }.SelectMany(Docs.DocumentedExamples.Of).Select(example => example.Yaml)]));

        Assert.All(results, result => Assert.True(result.Value is null, $"{File.ReadAllText(result.Key)}\n{result.Value}"));
    }

    [Fact]
    public void Every_mistake_that_the_schema_can_express_is_refused_by_both()
    {
        string[] mistakes =
        [
            "block: bottelneck",
            "blocks: []",
            "blocks: 0",
            "blocks: -1",
            "blocks: two",
            "width: [64, 0, 128, 256]",
            "width: 1.5",
            "expansion: 0",
            "stride: 0",
            "stride_in: 5x5",
            "cardinality: none",
            "base_width: 0",
            "group_width: wide",
            "shortcut: projektion",
            "attention: squeeze",
            "dropout: 1",
            "dropout: -0.1",
            "dilation: 0",
            "activation: rellu",
            "norm: layer",
            "bias: maybe",
            "input: 224",
            "classes: 0",
            "classes: many",
            "stem: big",
            "stem: []",
            "stages: 0",
            "width_factor: 0",
            "order: post-norm",
            "merge: F + x",
            "drop_path: 2",
            "output_stride: 12",
            "zero_init_residual: perhaps",
            "init: he",
            "head: { pool: sum }",
            "head: { size: 3 }",
            "regnet: { w0: 24 }",
            "regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8, q: 8 }",
            "expect: { flops: 4G }",
            "expect: { features: big }",
            "widht: 64",
            "networks: {}",
        ];
        var files = Write([.. mistakes.Select(Complete)]);
        var results = SchemaValidator.Validate(files);

        for (var i = 0; i < mistakes.Length; i++)
        {
            Assert.True(results[files[i]] is not null, $"The schema accepts '{mistakes[i]}'.");
            Assert.True(
                SpecCompiler.Compile(File.ReadAllText(files[i])).Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error),
                $"The binder accepts '{mistakes[i]}'.");
        }
    }

    /// <summary>A network that is right but for the line.</summary>
    private static string Complete(string line)
    {
        string[] rest = ["name: Net", "block: bottleneck", "blocks: [3, 4, 6, 3]", "width: [64, 128, 256, 512]"];
        var key = line[..line.IndexOf(':')];
        return string.Join('\n', rest.Where(other => !other.StartsWith(key + ":", StringComparison.Ordinal)).Append(line)) + "\n";
    }

    private List<string> Write(IReadOnlyList<string> specs)
    {
        var files = new List<string>();
        foreach (var spec in specs)
        {
            files.Add(Path.Combine(folder, $"{files.Count}.resnet.yaml"));
            File.WriteAllText(files[^1], spec);
        }

        return files;
    }
}
