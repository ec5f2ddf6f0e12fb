using System.Text.RegularExpressions;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>The words by which networks are named: every command reads them alike, and passes over none.</summary>
public class SeveralNetworksTests
{
    [Theory]
    [InlineData("resnet50 resnet18", "ResNet50 ResNet18")]
    [InlineData("tiny.resnet.yaml", "TinyBasic TinyBottleneck")]
    [InlineData("tiny.resnet.yaml TinyBottleneck", "TinyBottleneck")]
    [InlineData("tiny.resnet.yaml TinyBottleneck tinybasic", "TinyBottleneck TinyBasic")]
    [InlineData("tiny.resnet.yaml:TinyBasic tiny.resnet.yaml:TinyBottleneck", "TinyBasic TinyBottleneck")]
    [InlineData("tiny.resnet.yaml TinyBasic resnext50-32x4d warning.resnet.yaml", "TinyBasic ResNeXt50_32x4d Rounded")]
    [InlineData("zoo:resnet.resnet.yaml:ResNet34 ResNet18", "ResNet34 ResNet18")]
    [InlineData("- resnet18", "Net ResNet18")]
    [InlineData("- Net", "Net")]
    public void Summary_and_table_show_every_network_that_is_named(string words, string networks)
    {
        var names = networks.Split(' ');

        var summary = Run($"summary {words}");
        var table = Run($"table {words}");

        Assert.Equal(names, summary.Out.Split('\n').Where(line => line.Contains(", input ")).Select(line => line.Split(',')[0]));
        Assert.Equal(names, table.Out.Split('\n').First(line => line.StartsWith("layer ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2));
    }

    [Theory]
    [InlineData("summary resnet18 resnet18", "ResNet18, input ", "ResNet18 is named more than once, and taken once.")]
    [InlineData("table tiny.resnet.yaml TinyBasic TinyBottleneck tinybasic", "TinyBasic ", "TinyBasic is named more than once, and taken once.")]
    [InlineData("plot resnet18 resnet18", ">ResNet18<", "ResNet18 is named more than once, and taken once.")]
    [InlineData("plot tiny.resnet.yaml ./tiny.resnet.yaml", ">TinyBasic<", "")]
    public void A_network_that_is_named_twice_is_shown_once(string line, string sign, string answer)
    {
        var result = ToolRun.In(SampleSpecs.Folder, line.Split(' '));

        Assert.Single(Regex.Matches(result.Out, Regex.Escape(sign)));
        Assert.Equal(answer.Length == 0 ? "" : $"resnetgen: {answer}\n", result.Error);
    }

    [Fact]
    public void The_whole_files_of_networks_make_one_table() =>
        Assert.Contains("TinyBasic TinyBottleneck", string.Join(' ', Run("table tiny.resnet.yaml:TinyBasic --all").Out.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("draw resnet50 resnet18", "ResNet50, ResNet18")]
    [InlineData("draw tiny.resnet.yaml:TinyBasic TinyBottleneck", "TinyBasic, TinyBottleneck")]
    [InlineData("emit resnet50 resnet18", "ResNet50, ResNet18")]
    [InlineData("emit tiny.resnet.yaml TinyBasic TinyBottleneck", "TinyBasic, TinyBottleneck")]
    [InlineData("scale resnet50 resnet18 --macs 1G", "ResNet50, ResNet18")]
    [InlineData("summary resnet50 resnet18 --csv", "ResNet50, ResNet18")]
    public void A_command_for_one_network_refuses_a_second(string line, string named)
    {
        var result = Run(line);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal($"resnetgen: One network is expected here, and several are named: {named}.\n", result.Error);
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("resnet50 resnet101", "ResNet50 → ResNet101")]
    [InlineData("resnet50 resnet50", "ResNet50 → ResNet50")]
    [InlineData("tiny.resnet.yaml TinyBasic TinyBottleneck", "TinyBasic → TinyBottleneck")]
    [InlineData("tiny.resnet.yaml:TinyBasic TinyBottleneck", "TinyBasic → TinyBottleneck")]
    [InlineData("tiny.resnet.yaml TinyBottleneck resnet50", "TinyBottleneck → ResNet50")]
    [InlineData("tiny.resnet.yaml TinyBasic tiny.resnet.yaml TinyBottleneck", "TinyBasic → TinyBottleneck")]
    [InlineData("tiny.resnet.yaml tiny.resnet.yaml", "TinyBasic → TinyBasic", "TinyBottleneck → TinyBottleneck")]
    public void Diff_compares_what_is_named(string words, params string[] pairs) =>
        Assert.Equal(pairs, Run($"diff {words}").Out.Split('\n').Where(line => line.Contains(" → ") && !line.StartsWith(' ')));

    [Theory]
    [InlineData("diff tiny.resnet.yaml TinyBasic", "names TinyBasic.")]
    [InlineData("diff resnet18 resnet34 resnet50", "names ResNet18, ResNet34, ResNet50.")]
    public void Diff_refuses_one_and_three(string line, string named)
    {
        var result = Run(line);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.EndsWith($"{named}\n", result.Error);
    }

    [Fact]
    public void A_report_has_every_network_that_is_named()
    {
        var page = Run("report resnet18 tiny.resnet.yaml TinyBasic").Out;

        Assert.Contains("ResNet18", page);
        Assert.Contains("TinyBasic", page);
        Assert.DoesNotContain("TinyBottleneck", page);
    }

    [Fact]
    public void A_plot_takes_networks_beside_files()
    {
        var plot = Run("plot resnet18 tiny.resnet.yaml:TinyBasic warning.resnet.yaml").Out;

        Assert.All((string[])["ResNet18", "TinyBasic", "Rounded"], name => Assert.Contains($"<title>{name}:", plot));
        Assert.DoesNotContain("TinyBottleneck", plot);
    }

    [Theory]
    [InlineData("check tiny.resnet.yaml:TinyBasic", "Leave ':TinyBasic' out.")]
    [InlineData("check resnet50", "inside the tool")]
    [InlineData("summary tiny.resnet.yaml TinyBasi", "tiny.resnet.yaml has no network 'TinyBasi'. Did you mean 'TinyBasic'?")]
    [InlineData("summary tiny.resnet.yaml:TinyBasi", "tiny.resnet.yaml has no network 'TinyBasi'. Did you mean 'TinyBasic'?")]
    [InlineData("table tiny.resnet.yaml nonsense", "no network of that name in tiny.resnet.yaml or in the tool.")]
    [InlineData("summary resnet51", "Did you mean 'ResNet50'?")]
    [InlineData("summary", "'summary' needs <file>: a spec, 'file:Network'")]
    [InlineData("diff resnet50", "'diff' needs <b>: ")]
    [InlineData("completion", "'completion' needs <shell>: bash, zsh, fish or pwsh.")]
    public void A_word_that_means_nothing_here_says_what_would(string line, string answer)
    {
        var result = Run(line);

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains(answer, result.Error);
        Assert.Empty(result.Out);
    }

    [Fact]
    public void A_file_with_two_broken_networks_is_reported_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", "block: basik\nblocks: [1, 1]\nwidth: [8, 16]\nnetworks:\n  A:\n  B:\n");

        foreach (var command in (string[])["table", "diff net.resnet.yaml:A"])
            Assert.Equal(1, ToolRun.In(folder.Path, [.. command.Split(' '), "net.resnet.yaml"]).Error.Split("RNG103").Length - 1);
    }

    private static ToolResult Run(string line) =>
        ToolRun.With(new() { Input = "name: Net\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n" }, line.Split(' '));
}
