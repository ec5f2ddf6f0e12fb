using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Tool.Scaling;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class ScaleTests
{
    [Theory]
    [InlineData("width", "--macs", "3G")]
    [InlineData("width", "--params", "100M")]
    [InlineData("depth", "--params", "20M")]
    [InlineData("depth", "--macs", "20G")]
    [InlineData("regnet", "--macs", "800M")]
    public void What_is_found_compiles_keeps_the_budget_and_uses_nearly_all_of_it(string by, string budget, string limit)
    {
        var text = ToolRun.In(SampleSpecs.Folder, "scale", "resnet50", budget, limit, "--by", by).Out;

        var family = Graphs(text);
        var most = Budget.Parse(limit)!.Value;
        Assert.Equal(3, family.Count);
        Assert.All(family, graph => Assert.InRange((budget == "--macs" ? graph.MultiplyAdds : graph.Parameters)!.Value, most * 80 / 100, most));
        Assert.True(new Budget(most, budget == "--params").Of(family[0]) >= most * 90 / 100);
        Assert.StartsWith("1 file, 3 networks: 0 errors, 0 warnings", ToolRun.With(new() { Input = text }, "check", "-").Out);
    }

    [Theory]
    [InlineData("--macs", "4G", "width: [48, 96, 192, 384]")]
    [InlineData("--macs", "1.2G", "width: [32, 64, 128, 256]")]
    [InlineData("--params", "20M", "width: [48, 96, 192, 384]")]
    [InlineData("--params", "10M", "width: [32, 64, 128, 256]")]
    [InlineData("--macs", "4.3G", "width: [64, 128, 256, 512]")]
    public void Groups_that_divide_few_tables_are_not_taken_for_too_large(string budget, string limit, string width)
    {
        var text = ToolRun.In(SampleSpecs.Folder, "scale", "resnext50_32x4d", budget, limit).Out;

        Assert.Equal(width, text.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("width: ", StringComparison.Ordinal)));
        Assert.EndsWith("0 errors, 0 warnings\n", ToolRun.With(new() { Input = text }, "check", "-").Out);
    }

    [Fact]
    public void Where_nothing_keeps_the_budget_the_smallest_table_that_can_be_built_is_named()
    {
        // 2w and 4w divide by 64 where w divides by 32.
        static string Spec(string width) =>
            $"name: Net\nstem: [\"3x3, 64, stride 2\"]\nblock: \"[1x1, 2w; 3x3, 4w, C; 1x1, 4w]\"\nblocks: [1, 1]\nwidth: {width}\ncardinality: 64\n";
        var smallest = Graphs(Spec("[32, 64]"))[0].Parameters;

        var result = ToolRun.With(new() { Input = Spec("[64, 128]") }, "scale", "-", "--params", "1K");

        Assert.Equal($"resnetgen: No table of this rule keeps 1,000 parameters; the smallest has {smallest:N0}.\n", result.Error);
    }

    [Theory]
    [InlineData(8, 64, 128, 256)]
    [InlineData(1, 3, 4, 6)]
    [InlineData(8, 48, 96, 144)]
    public void Every_table_of_a_factor_has_one_factor(int multiple, params int[] values)
    {
        string Table(double factor) => string.Join(',', values.Select(value => ScaleFactors.Scale(value, factor, multiple)));

        var tables = ScaleFactors.Of(values, multiple).Select(Table).ToList();

        Assert.Equal(tables.Count, tables.Distinct().Count());
        Assert.Empty(Enumerable.Range(0, 20_000).Select(i => Table(0.02 * Math.Pow(1.0004, i))).Except(tables));
    }

    [Fact]
    public void Wide_stages_make_no_more_tables_than_can_be_held()
    {
        var factors = ScaleFactors.Of([.. Enumerable.Range(0, 100).Select(i => 100_000 + i)], multiple: 1);

        Assert.InRange(factors.Count, 1, ScaleFactors.Most);
        Assert.Contains(1, factors);
        Assert.All(factors.Zip(factors.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void A_search_that_can_build_no_table_ends()
    {
        // 16384 divides the widths of one table in thousands.
        var text = "name: Net\nblock: \"[1x1, w; 3x3, w, C=16384; 1x1, w]\"\nblocks: [1, 1]\nwidth: [16384, 81920]\n";
        var spec = LoadedSpec.Of(new("net", text)).Networks.Single().Spec!;

        var failure = Assert.Throws<ToolException>(() => new WidthRule(spec, 1).Search(new(1_000_000, true), 3, new(_ => { }, default)).ToList());

        Assert.StartsWith($"After {UniformRule.MostBuilt} tables the search gives up", failure.Message);
    }

    [Theory]
    [InlineData("--macs", "4.2G", "width", "width: [64, 128, 256, 512]")]
    [InlineData("--params", "25.6M", "depth", "blocks: [3, 4, 6, 3]")]
    public void The_table_as_it_is_has_the_factor_1(string budget, string limit, string by, string table)
    {
        var lines = ToolRun.In(SampleSpecs.Folder, "scale", "resnet50", budget, limit, "--by", by).Out.Split('\n').ToList();

        var comment = lines[lines.IndexOf($"    {table}") - 2];
        Assert.StartsWith("  # factor 1: 25.6 M parameters", comment);
    }

    [Fact]
    public void Two_runs_find_the_same()
    {
        string[] args = ["scale", "resnext50_32x4d", "--macs", "2G", "--count", "5"];

        Assert.Equal(ToolRun.In(SampleSpecs.Folder, args).Out, ToolRun.In(SampleSpecs.Folder, args).Out);
    }

    [Fact]
    public void A_family_file_states_its_rule() =>
        Snapshot.Verify(ToolRun.In(SampleSpecs.Folder, "scale", "tiny.resnet.yaml", "TinyBasic", "--params", "20K", "--multiple", "2").Out, "scale.width", "yaml");

    [Fact]
    public void Scaling_by_width_leaves_the_blocks_alone_and_the_other_way_round()
    {
        var original = Graphs(File.ReadAllText(RepositoryRoot.Combine("specs", "resnet.resnet.yaml"))).Single(graph => graph.Name == "ResNet50");

        var wider = Graphs(ToolRun.In(SampleSpecs.Folder, "scale", "resnet50", "--macs", "9G").Out)[0];
        var deeper = Graphs(ToolRun.In(SampleSpecs.Folder, "scale", "resnet50", "--macs", "9G", "--by", "depth").Out)[0];

        Assert.Equal(original.Stages.Select(stage => stage.Blocks.Count), wider.Stages.Select(stage => stage.Blocks.Count));
        Assert.True(wider.Features.Channels > original.Features.Channels);
        Assert.Equal(original.Stages.Select(stage => stage.Output), deeper.Stages.Select(stage => stage.Output));
        Assert.True(deeper.Depth > original.Depth);
    }

    [Fact]
    public void A_budget_below_the_smallest_table_is_refused()
    {
        var result = ToolRun.In(SampleSpecs.Folder, "scale", "resnet50", "--params", "1000");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("No table of this rule keeps 1,000 parameters; the smallest has", result.Error);
    }

    [Theory]
    [InlineData("scale", "resnet50")]
    [InlineData("scale", "resnet50", "--params", "20M", "--macs", "3G")]
    [InlineData("scale", "resnet50", "--params", "many")]
    [InlineData("scale", "resnet50", "--params", "20M", "--count", "0")]
    public void One_budget_must_be_said(params string[] args) => Assert.Equal(ExitCode.Usage, ToolRun.In(SampleSpecs.Folder, args).ExitCode);

    [Fact]
    public void A_network_that_needs_regnet_is_scaled_by_regnet_alone()
    {
        Assert.Contains("--by regnet", ToolRun.In(SampleSpecs.Folder, "scale", "regnety_400mf", "--macs", "600M").Error);
        var family = Graphs(ToolRun.In(SampleSpecs.Folder, "scale", "regnety_400mf", "--macs", "600M", "--by", "regnet").Out);
        Assert.All(family, graph => Assert.Contains(graph.Layers, layer => layer is SqueezeExcitationLayer));
    }

    [Theory]
    [InlineData("20M", 20_000_000L)]
    [InlineData("4.1G", 4_100_000_000L)]
    [InlineData("25_557_032", 25_557_032L)]
    [InlineData("1.5", null)]
    [InlineData("-3M", null)]
    [InlineData("", null)]
    [InlineData("1e9", null)]
    [InlineData("99999999999G", null)]
    public void A_budget_is_written_as_in_specs(string text, long? number) => Assert.Equal(number, Budget.Parse(text));

    private static List<NetworkGraph> Graphs(string text) =>
        [.. LoadedSpec.Of(new("family", text)).Networks.Select(network => GraphBuilder.Build(network.Spec!, new DiagnosticBag())!)];
}
