using System.Text.RegularExpressions;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Checks;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Tests.Binding.Settings;

/// <summary>A setting describes itself in one file; all else that is done with every setting is done by the list.</summary>
public class KnownSettingsTests
{
    /// <summary>One value for each setting that is not its default, on a network of two bottlenecks.</summary>
    private static readonly Dictionary<string, string> OtherValues = new()
    {
        ["input"] = "3x64x64",
        ["classes"] = "10",
        ["stem"] = "cifar",
        ["block"] = "basic",
        ["blocks"] = "2",
        ["width"] = "[16, 8]",
        ["expansion"] = "2",
        ["stride"] = "[2, 2]",
        ["stride_in"] = "1x1",
        ["cardinality"] = "2",
        ["base_width"] = "32",
        ["group_width"] = "4",
        ["width_factor"] = "2",
        ["scale"] = "4",
        ["radix"] = "2",
        ["select"] = "sk",
        ["anti_alias"] = "blur(5)",
        ["shortcut"] = "projection_all",
        ["projection_kernel"] = "3",
        ["order"] = "pre",
        ["final_norm"] = "false",
        ["merge"] = "relu(F) + x",
        ["activation"] = "silu",
        ["norm"] = "group(4)",
        ["bias"] = "true",
        ["convolution"] = "standardized",
        ["padding"] = "same_lower",
        ["attention"] = "se(4)",
        ["dropout"] = "0.1",
        ["drop_path"] = "0.1",
        ["output_stride"] = "8",
        ["dilation"] = "2",
        ["zero_init_residual"] = "true",
        ["init"] = "xavier",
        ["head"] = "{ pool: max, dropout: 0.1 }",
    };

    /// <summary>Without which the setting has no meaning.</summary>
    private static readonly Dictionary<string, string> Beside = new()
    {
        ["final_norm"] = "order: pre",
    };

    public static TheoryData<string> Listed { get; } = [.. KnownSettings.Listed.Select(setting => setting.Key)];

    [Fact]
    public void Every_setting_says_its_key_default_and_comment_once()
    {
        var sources = Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToDictionary(file => file, File.ReadAllText);

        Assert.All(KnownSettings.All, setting =>
        {
            var own = sources.Single(source => Path.GetFileName(source.Key) == $"{setting.GetType().Name}.cs" && source.Key.Contains("Binding", StringComparison.Ordinal)).Value;
            var comment = setting.Comment.Replace("\"", "\\\"");

            Assert.Single(Regex.Matches(own, " Comment => "));
            Assert.Equal(setting is IListedSetting ? 1 : 0, Regex.Count(own, @" Default => "));
            Assert.DoesNotContain('\n', setting.Comment);
            Assert.EndsWith(".", setting.Comment, StringComparison.Ordinal);
            // A comment that is made of the setting's forms is written nowhere.
            Assert.Equal(own.Contains($"Comment => \"{comment}\";", StringComparison.Ordinal) ? 1 : 0, sources.Values.Count(source => source.Contains(comment, StringComparison.Ordinal)));
        });
        Assert.Equal(KnownSettings.All.Count, KnownSettings.All.Select(setting => setting.Key).Distinct().Count());
    }

    [Fact]
    public void A_setting_that_has_a_file_is_in_the_list()
    {
        var described = typeof(SettingDescription).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SettingDescription)) && !type.IsAbstract);

        Assert.Equal(described.Select(type => type.Name).Order(), KnownSettings.All.Select(setting => setting.GetType().Name).Order());
    }

    [Fact]
    public void A_setting_that_is_in_no_list_cannot_be_written()
    {
        Assert.Equal(KnownSettings.All.Select(setting => setting.Key).Order(), SpecKeys.Stage.Concat(SpecKeys.Network).Order());
        Assert.Equal(KnownSettings.OfStages.Select(setting => setting.Key), SpecKeys.Stage);

        var unknown = Assert.Single(Bound.Text("name: N\nblock: basic\nblocks: [1]\nwidth: 8\nseparable: true\n").Diagnostics);
        Assert.Equal((LanguageErrors.UnknownKey.Id, 5), (unknown.Id, unknown.Span.StartPosition.Line + 1));
    }

    [Fact]
    public void A_setting_and_its_value_have_one_place_in_a_spec()
    {
        Assert.Equal(StageSpec.Keys.Select(key => (key.Text, key.Ordinal)), KnownSettings.OfStages.Select(setting => (setting.Key, setting.Ordinal)));
        Assert.Equal(NetworkSpec.Keys.Select(key => (key.Text, key.Ordinal)), KnownSettings.OfNetworks.Select(setting => (setting.Key, setting.Ordinal)));
        Assert.Equal(Enumerable.Range(0, StageSpec.Keys.Count), StageSpec.Keys.Select(key => key.Ordinal));
        Assert.Equal(Enumerable.Range(0, NetworkSpec.Keys.Count), NetworkSpec.Keys.Select(key => key.Ordinal));
    }

    [Fact]
    public void Each_property_of_a_spec_reads_the_setting_that_it_is_named_after()
    {
        Assert.Equal(Properties(typeof(StageSpec)).Order(), StageSpec.Keys.Select(key => key.Text).Order());
        Assert.Equal(Properties(typeof(NetworkSpec)).Order(), NetworkSpec.Keys.Select(key => key.Text).Order());

        var spec = With("cardinality", "2");
        Assert.Equal(2, spec.Stages[0].Cardinality.Value);
        Assert.Equal(spec.Stages[0].Settings.Get(StageSpec.CardinalityKey), spec.Stages[0].Cardinality);

        static IEnumerable<string> Properties(Type spec) => spec.GetProperties()
            .Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Setting<>))
            .Select(property => Regex.Replace(property.Name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant());
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Networks_that_differ_in_one_setting_differ_in_its_key_alone(string key)
    {
        var (one, same, other) = (With(null, null, key), With(null, null, key), With(key, OtherValues[key], key));

        Assert.Equal((one, one.GetHashCode()), (same, same.GetHashCode()));
        Assert.NotEqual(one, other);
        Assert.Equal([key], SpecSettings.Differences(one, other));
        Assert.Empty(SpecSettings.Differences(one, same));
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void The_listing_shows_what_differs_from_the_default_as_it_is_written(string key)
    {
        var setting = KnownSettings.Listed.Single(setting => setting.Key == key);
        var texts = setting.Texts(With(key, OtherValues[key], key));

        Assert.Equal(OtherValues[key].Trim('[', ']').Split(", ").Length == texts.Count ? OtherValues[key].Trim('[', ']') : OtherValues[key], string.Join(", ", texts));
        Assert.False(setting.IsDefault(With(key, OtherValues[key], key)));
        Assert.Equal(key is not ("block" or "blocks" or "width"), setting.IsDefault(With(null, null)));
    }

    [Fact]
    public void A_spec_that_changes_one_value_leaves_the_one_that_it_comes_from()
    {
        var before = With(null, null).Stages[0];
        var after = before with { Width = before.Width with { Value = 24 } };

        Assert.Equal((8, 24), (before.Width.Value, after.Width.Value));
        Assert.Equal(before, after with { Width = before.Width });
    }

    /// <param name="about">The setting that the network is compared by.</param>
    private static NetworkSpec With(string? key, string? value, string about = "")
    {
        string[] lines = ["name: N", "block: bottleneck", "blocks: [1, 1]", "width: [8, 16]", .. Beside.TryGetValue(about, out var line) ? [line] : Array.Empty<string>()];
        return Bound.Network(string.Join('\n', lines.Where(written => key is null || !written.StartsWith(key + ":", StringComparison.Ordinal)).Concat(Written())) + "\n");

        // Where no list is left, the stages are counted.
        IEnumerable<string> Written() => key is null ? [] : key is "blocks" ? ["stages: 2", $"{key}: {value}"] : [$"{key}: {value}"];
    }
}
