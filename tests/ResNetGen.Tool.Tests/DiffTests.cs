using System.Text.Json;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class DiffTests
{
    [Fact]
    public void Two_networks_differ_in_settings_stages_and_weights() =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "diff", "tiny.resnet.yaml:TinyBasic", "tiny.resnet.yaml:TinyBottleneck").Transcript, "diff.text");

    [Fact]
    public void The_difference_is_written_as_json_too() =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "diff", "tiny.resnet.yaml:TinyBasic", "tiny.resnet.yaml:TinyBottleneck", "--json").Out, "diff.json", "json");

    [Fact]
    public void A_network_for_other_classes_takes_all_weights_but_the_classifiers()
    {
        var result = ToolRun.With(new() { Input = Tiny(classes: 100) }, "diff", "tiny.resnet.yaml:TinyBasic", "-");

        Assert.Contains("Weights: all but the classifier fit, 48 entries.", result.Out);
        Assert.Contains("fc.weight 10x16 → 100x16", result.Out);
    }

    [Fact]
    public void Without_a_difference_the_weights_fit()
    {
        var result = ToolRun.With(new() { Input = Tiny(classes: 10) }, "diff", "tiny.resnet.yaml:TinyBasic", "-");

        Assert.Contains("All settings are the same.", result.Out);
        Assert.Contains("Weights: either network loads the other's, all 50 entries.", result.Out);
    }

    [Fact]
    public void Two_versions_of_a_file_are_compared_network_by_network()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(SampleSpecs.Folder, "tiny.resnet.yaml"));
        folder.Write("old.resnet.yaml", text);
        folder.Write("new.resnet.yaml", text.Replace("[8, 16]", "[8, 32]"));

        var diffs = JsonDocument.Parse(ToolRun.In(folder.Path, "diff", "old.resnet.yaml", "new.resnet.yaml", "--json").Out).RootElement;

        Assert.Equal(["TinyBasic", "TinyBottleneck"], diffs.EnumerateArray().Select(diff => diff.GetProperty("left").GetString()));
        Assert.All(diffs.EnumerateArray(), diff => Assert.Equal("width", Assert.Single(diff.GetProperty("settings").EnumerateArray()).GetProperty("key").GetString()));
    }

    [Fact]
    public void A_network_that_one_file_has_alone_is_named()
    {
        using var folder = Versions();

        var text = ToolRun.In(folder.Path, "diff", "old.resnet.yaml", "new.resnet.yaml").Out;
        var singles = JsonDocument.Parse(ToolRun.In(folder.Path, "diff", "old.resnet.yaml", "new.resnet.yaml", "--json").Out).RootElement.EnumerateArray().Skip(1)
            .Select(single => $"{single.GetProperty("left").GetString()}|{single.GetProperty("right").GetString()}");

        Assert.EndsWith("\n\nOnly in old.resnet.yaml: Gone\nOnly in new.resnet.yaml: New, Newer\n", text);
        Assert.Equal(["Gone|", "|New", "|Newer"], singles);
    }

    [Fact]
    public void Two_networks_of_one_name_are_told_apart_by_their_files()
    {
        using var folder = Versions();

        var lines = ToolRun.In(folder.Path, "diff", "old.resnet.yaml", "new.resnet.yaml").Out.Split('\n');

        Assert.Equal("Kept: old.resnet.yaml → new.resnet.yaml", lines[0]);
        Assert.Contains(" setting  old.resnet.yaml  new.resnet.yaml", lines);
        Assert.Contains("  only in new.resnet.yaml (12):", lines);
    }

    [Theory]
    [InlineData(100, "stage output parameters change MACs change")]
    [InlineData(60, "stage output parameters change")]
    [InlineData(45, "stage parameters change")]
    public void In_a_narrow_window_a_count_and_its_change_go_together(int width, string columns)
    {
        var lines = ToolRun.With(new() { Width = width }, "diff", "resnet18", "resnet50").Out.Split('\n');

        Assert.Contains(columns, lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void Files_without_a_common_name_say_what_can_be_compared()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "diff", "tiny.resnet.yaml", "zoo:resnet.resnet.yaml");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("no network of one name", result.Error);
        Assert.Contains("TinyBasic, TinyBottleneck", result.Error);
    }

    [Fact]
    public void Standard_input_can_stand_on_one_side_only() =>
        Assert.Equal(ExitCode.Usage, ToolRun.In(SampleSpecs.Folder, "diff", "-", "-").ExitCode);

    private static TemporaryFolder Versions()
    {
        const string settings = "block: basic\nblocks: [1, 1]\nwidth: [8, 16]\nnetworks:\n";
        var folder = new TemporaryFolder();
        folder.Write("old.resnet.yaml", settings + "  Gone:\n  Kept:\n");
        folder.Write("new.resnet.yaml", settings + "  New:\n  Kept: { blocks: [1, 2] }\n  Newer:\n");
        return folder;
    }

    private static string Tiny(int classes) =>
        $"name: TinyBasic\ninput: 3x32x32\nclasses: {classes}\nstem: cifar\nwidth: [8, 16]\nblocks: [1, 2]\nblock: basic\n";
}
