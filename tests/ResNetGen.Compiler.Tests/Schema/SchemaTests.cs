using System.Text.Json;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Checks;

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

        Same([.. SpecKeys.File, .. SpecKeys.Stage, .. SpecKeys.Network, "expect", "accuracy"], root);
        Same([.. SpecKeys.Stage, .. SpecKeys.Network, .. SpecKeys.NetworkItself], definitions.GetProperty("network"));
        Same(SpecKeys.Stage, definitions.GetProperty("stageRow").GetProperty("then"));
        Same(SpecKeys.Expect, definitions.GetProperty("expect"));
        Same(SpecKeys.Accuracy, definitions.GetProperty("accuracy"));
        Same(SpecKeys.Attention, definitions.GetProperty("attention").GetProperty("then"));
        Same(SpecKeys.Head, definitions.GetProperty("settings").GetProperty("properties").GetProperty("head"));
        Same(SpecKeys.RegNet, definitions.GetProperty("settings").GetProperty("properties").GetProperty("regnet").GetProperty("else"));

        static void Same(IEnumerable<string> keys, JsonElement place) =>
            Assert.Equal(keys.Order(), place.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public void The_schema_explains_every_setting_in_the_settings_own_words()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaValidator.SchemaPath));

        Assert.All(KnownSettings.All, setting => Assert.StartsWith(setting.Comment, Setting(schema, setting.Key).GetProperty("description").GetString(), StringComparison.Ordinal));
        Assert.All(KnownSettings.OfStages, setting => Assert.Equal(
            Setting(schema, setting.Key).GetProperty("description").GetString(),
            RowSetting(schema, setting.Key).GetProperty("description").GetString()));
    }

    [Fact]
    public void The_schema_takes_a_list_exactly_where_a_setting_is_per_stage()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaValidator.SchemaPath));

        // The rows of a stem are a list, but not one with a value for each stage.
        Assert.All(KnownSettings.Valued.Where(setting => setting.Key != "stem"), setting => Assert.Equal(
            setting.IsPerStage,
            Setting(schema, setting.Key).TryGetProperty("then", out var then) && then.TryGetProperty("items", out _)));
    }

    [Fact]
    public void The_defaults_of_the_schema_are_the_settings_own()
    {
        // Required, or by the stage, the block or the keys below.
        string[] withoutOne = ["block", "blocks", "width", "expansion", "stride", "stages", "head"];
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaValidator.SchemaPath));
        foreach (var key in KnownSettings.All.Select(setting => setting.Key))
        {
            var hasDefault = Setting(schema, key).TryGetProperty("default", out var value);
            Assert.True(hasDefault != withoutOne.Contains(key), key);
            if (!hasDefault)
                continue;
            var text = value.ToString() is "True" or "False" ? value.GetRawText() : value.ToString();
            Assert.Empty(SpecSettings.Differences(Binding.Bound.Small(""), Binding.Bound.Small($"{key}: {text}")));
            if (SpecKeys.Stage.Contains(key) && RowSetting(schema, key).TryGetProperty("default", out var ofRow))
                Assert.Equal(value.GetRawText(), ofRow.GetRawText());
        }
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
            "attention: { after: 3x3 }",
            "attention: { kind: se(16), after: 1x1 }",
            "attention: { kind: se(16), in: input }",
            "dropout: 1",
            "dropout: -0.1",
            "dilation: 0",
            "activation: rellu",
            "norm: layer",
            "bias: maybe",
            "convolution: depthwise",
            "padding: valid",
            "input: 224",
            "classes: 0",
            "classes: many",
            "stem: big",
            "stem: []",
            "stages: 0",
            "width_factor: 0",
            "projection_kernel: 5",
            "order: post-norm",
            "final_norm: perhaps",
            "merge: F + x",
            "drop_path: 2",
            "output_stride: 12",
            "zero_init_residual: perhaps",
            "init: he",
            "head: { pool: sum }",
            "head: { activation: relu }",
            "head: { size: 3 }",
            "regnet: { w0: 24 }",
            "regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8, q: 8 }",
            "regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8, rounding: up }",
            "expect: { flops: 4G }",
            "expect: { features: big }",
            "widht: 64",
            "width: 1e2",
            "cardinality: [4, none, 4, 4]",
            "stem: 3x3 64 stride 2",
        ];
        string[] specs = [.. mistakes.Select(Complete), "networks: {}\n"];
        var files = Write(specs);
        var results = SchemaValidator.Validate(files);

        for (var i = 0; i < specs.Length; i++)
        {
            Assert.True(results[files[i]] is not null, $"The schema accepts:\n{specs[i]}");
            Assert.DoesNotContain("under any of the given schemas", results[files[i]]);
            var mistake = Assert.Single(SpecCompiler.Compile(specs[i]).Diagnostics);
            Assert.True(
                mistake.Severity == Severity.Error && mistake.Span.StartPosition.Line == specs[i].TrimEnd('\n').Count(c => c == '\n'),
                $"The binder does not refuse the last line, but says {mistake.Id} at {mistake.Span.StartPosition} of:\n{specs[i]}");
        }
    }

    [Theory]
    [InlineData("block: basc", "'basc' is not one of ['basic', 'bottleneck', '[3x3, w; 3x3, w]']")]
    [InlineData("block: [basic, basc, basic, basic]", "'basc' is not one of ['basic', 'bottleneck', '[3x3, w; 3x3, w]']")]
    [InlineData("norm: layer", "'layer' is not one of ['batch', 'none', 'batch(1e-5, 0.1)', 'group(32)']")]
    [InlineData("attention: gct", "'gct' is not one of ['none', 'eca', 'se(16)', 'se(16, exact)', 'se(ratio 0.25)', 'eca(3)', 'cbam(16)', 'gc(8)', 'gc(8, add)', 'ese']")]
    [InlineData("stem: big", "'big' is not one of ['imagenet', 'cifar', 'deep', 'none', '3x3, 64, stride 2']")]
    [InlineData("blocks: two", "'two' is not of type 'integer'")]
    [InlineData("dropout: 1.5", "1.5 is greater than or equal to the maximum of 1")]
    [InlineData("stages: { a: { shortcut: jump }, b: {}, c: {}, d: {} }", "'jump' is not one of ['none', 'zero_pad', 'projection', 'projection_all', 'avgpool_projection']")]
    public void The_schema_refuses_with_what_there_is(string line, string complaint) =>
        Assert.Equal(complaint, Assert.Single(SchemaValidator.Validate(Write([Complete(line)]))).Value);

    [Fact]
    public void A_file_without_a_name_is_told_that_it_lacks_one() =>
        Assert.Equal("'name' is a required property", Assert.Single(SchemaValidator.Validate(Write(["block: basic\nblocks: 1\nwidth: [8]\n"]))).Value);

    [Fact]
    public void Every_value_that_the_binder_accepts_is_valid_for_the_schema()
    {
        string[] values =
        [
            "block: basic",
            "block: [basic, bottleneck, basic, bottleneck]",
            "block: \"[3x3, w; 3x3, w]\"",
            "blocks: 2_0",
            "width: 064",
            "width: \"64\"",
            "width: 1K",
            "width: 0.5K",
            "width: [64, 64.0, 1_28, 1.5K]",
            "expansion: 1.5",
            "expansion: 5e-1",
            "expansion: [1, 2, 4, 0.5]",
            "stride: [1, 2, 2, 1]",
            "stride_in: 1x1",
            "cardinality: 2",
            "base_width: none",
            "base_width: [4, none, none, 4]",
            "group_width: none",
            "group_width: [16, none, 16, none]",
            "shortcut: [projection, none, zero_pad, avgpool_projection]",
            "attention: se(ratio 0.25)",
            "attention: [none, \"se(16, exact)\", eca, eca(3)]",
            "attention: [cbam(16), \"cbam(16, spatial 5)\", none, eca]",
            "attention: { kind: \"gc(8, add)\", after: 3x3, of: input }",
            "attention: [{ kind: ese, after: 3x3 }, gc(8), \"gc(16, add)\", { kind: se(4), of: input }]",
            "stages: { a: { attention: { kind: cbam(4) } }, b: {}, c: {}, d: {} }",
            "dropout: 1e-1",
            "dropout: 0.10",
            "dropout: [0, 0.1, \"0.2\", 0]",
            "drop_path: 2e-1",
            "dilation: [1, 1, 2, 4]",
            "activation: leaky_relu(0.1)",
            "activation: [prelu, relu, prelu, silu]",
            "norm: \"batch(1e-3, 0.01)\"",
            "norm: [batch, none, group(32), batch]",
            "bias: main_path",
            "input: 1_0x224x224",
            "input: 3×224×224",
            "classes: none",
            "classes: 1.5K",
            "stem: none",
            "stem: 3x3, 64",
            "stem: max pool 3x3, stride 2",
            "stem: [\"7x7, 64, stride 2\", \"avg pool 2×2, stride 2, padding 0\"]",
            "stages: 4",
            "stages: { a: {}, b: {}, c: {}, d: { base_width: none, group_width: none } }",
            "width_factor: 2",
            "projection_kernel: 3",
            "order: pre",
            "final_norm: true",
            "merge: relu(F) + x",
            "merge: relu(F+x^2)",
            "output_stride: none",
            "output_stride: 8",
            "zero_init_residual: true",
            "init: xavier",
            "head: { pool: max, dropout: 0.2 }",
            "head: { activation: sigmoid }",
            "regnet: none",
            "regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }",
            "regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8, bottleneck_ratio: 0.5, rounding: torchvision }",
            "expect: { depth: 50, features: 2048x7x7 }",
        ];
        string[] specs =
        [
            .. values.Select(Complete),
            "regnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }\nnetworks:\n  A:\n  B: { regnet: none, block: basic, blocks: 1, width: [8] }\n",
        ];
        var results = SchemaValidator.Validate(Write(specs));

        Assert.All(specs, spec => Assert.DoesNotContain(Binding.Bound.Text(spec).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error));
        Assert.All(results, result => Assert.True(result.Value is null, $"{File.ReadAllText(result.Key)}\n{result.Value}"));
    }

    private static JsonElement Setting(JsonDocument schema, string key) =>
        schema.RootElement.GetProperty("$defs").GetProperty("settings").GetProperty("properties").GetProperty(key);

    private static JsonElement RowSetting(JsonDocument schema, string key) =>
        schema.RootElement.GetProperty("$defs").GetProperty("stageRow").GetProperty("then").GetProperty("properties").GetProperty(key);

    /// <summary>A network that is right but for the last line, which stands in the place of what says the same.</summary>
    private static string Complete(string line)
    {
        string[] rest = ["name: Net", "block: bottleneck", "blocks: [3, 4, 6, 3]", "width: [64, 128, 256, 512]"];
        var key = line[..line.IndexOf(':')];
        var isRegNet = line.StartsWith("regnet: {", StringComparison.Ordinal);
        return string.Join('\n', rest.Where(other => !other.StartsWith(key + ":", StringComparison.Ordinal) && !(isRegNet && other.Contains('['))).Append(line)) + "\n";
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
