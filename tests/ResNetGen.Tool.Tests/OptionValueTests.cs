using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>Values of options and arguments that nothing can be done with: one line, and exit code 2.</summary>
public class OptionValueTests
{
    [Theory]
    [InlineData("summary resnet18 --batch 1e9", "--batch must be a whole number from 1 to 1,000,000, not '1e9'.")]
    [InlineData("summary resnet18 --batch 0", "--batch must be a whole number from 1 to 1,000,000, not '0'.")]
    [InlineData("report resnet18 -b 99999999999", "--batch must be a whole number from 1 to 1,000,000, not '99999999999'.")]
    [InlineData("scale resnet18 --params 1M --count abc", "--count must be a whole number from 1 to 1,024, not 'abc'.")]
    [InlineData("scale resnet18 --params 1M --multiple 1e3", "--multiple must be a whole number from 1 to 1,024, not '1e3'.")]
    [InlineData("draw resnet18 --scale 2.5", "--scale must be a whole number from 1 to 16, not '2.5'.")]
    [InlineData("plot resnet18 --scale x", "--scale must be a whole number from 1 to 16, not 'x'.")]
    [InlineData("summary resnet50 --input 3x99999999x9999999", "'3x99999999x9999999' is too large; the largest input is 100000 a side.")]
    [InlineData("summary regnety_32gf --input 3x65536x65536 --batch 1000000", "RegNetY_32GF has too many multiply-adds or bytes to be counted with this input and batch.")]
    [InlineData("emit resnet18 --root-namespace 1.a", "--root-namespace: ")]
    public void A_value_that_cannot_be_taken_is_one_line(string command, string message)
    {
        var result = ToolRun.In(SampleSpecs.Folder, command.Split(' '));

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.StartsWith($"resnetgen: {message}", result.Error);
    }

    [Theory]
    [InlineData("table resnet18 --fragment", "'--fragment' has an effect in html only, and this writes text. Leave it out, or choose '--format html'.")]
    [InlineData("table resnet18 --fragment -o t.md", "'--fragment' has an effect in html only, and this writes markdown.")]
    [InlineData("draw resnet18 --scale 2", "'--scale' has an effect in png only, and this writes svg.")]
    [InlineData("plot resnet18 --scale 3 -o a.pdf", "'--scale' has an effect in png only, and this writes pdf.")]
    [InlineData("draw resnet18 -f mermaid --layout wide", "'--layout' has an effect in svg, png and pdf only, and this writes mermaid.")]
    [InlineData("draw resnet18 -f markdown --no-title", "'--no-title' has an effect in svg, png and pdf only, and this writes markdown.")]
    [InlineData("scale resnet18 --macs 1G --by depth --multiple 4", "'--multiple' rounds widths, and '--by depth' does not scale them.")]
    [InlineData("scale resnet18 --macs 1G --by regnet --multiple 8", "'--multiple' rounds widths, and '--by regnet' does not scale them.")]
    [InlineData("new Net -o - --force", "'--force' writes over a file, and '--output -' is not one.")]
    public void An_option_without_an_effect_is_refused(string command, string message)
    {
        using var folder = new TemporaryFolder();

        var result = ToolRun.In(folder.Path, command.Split(' '));

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.StartsWith($"resnetgen: {message}", Assert.Single(result.Error.TrimEnd().Split('\n')));
        Assert.Empty(result.Out);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>Each value but the default changes what is written, in every format that takes the option.</summary>
    [Theory]
    [InlineData("draw preactresnet18 --layout compact", "--detail convolutions")]
    [InlineData("draw preactresnet18 -f mermaid", "--detail convolutions")]
    [InlineData("draw resnet18 -f mermaid", "--unfold")]
    [InlineData("draw resnet18 -f markdown", "--theme dark")]
    [InlineData("draw resnet18 --layout compact", "--unfold")]
    [InlineData("draw resnet18 --layout vertical", "--no-title")]
    [InlineData("summary resnet18 --csv", "--batch 2")]
    [InlineData("summary resnet18 --markdown", "--batch 2")]
    [InlineData("summary resnet18 --json", "--batch 2")]
    [InlineData("report tiny.resnet.yaml", "--batch 2")]
    [InlineData("emit resnet18", "--internal")]
    [InlineData("emit resnet18", "--root-namespace Other")]
    [InlineData("scale resnet18 --macs 1G --by regnet", "--count 2")]
    public void An_option_that_is_taken_has_an_effect(string command, string option) =>
        Assert.NotEqual(ToolRun.In(SampleSpecs.Folder, command.Split(' ')).Out, ToolRun.In(SampleSpecs.Folder, [.. command.Split(' '), .. option.Split(' ')]).Out);

    [Theory]
    [InlineData("check")]
    [InlineData("summary")]
    [InlineData("table")]
    public void An_empty_path_is_not_the_current_folder(string command)
    {
        var result = ToolRun.In(SampleSpecs.Folder, command, "");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("is empty. Where it comes from a variable, the variable is not set.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_is_named_twice_is_written_once()
    {
        using var folder = new TemporaryFolder();

        var result = ToolRun.In(folder.Path, "emit", "resnet18", "resnet18", "--all", "-o", "out");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal(
            ["ResNet18.g.cs", "ResNetGen-Dimensions.g.cs", "ResNetGen-Networks.g.cs"],
            Directory.EnumerateFiles(folder.In("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_networks_of_one_name_are_not_written_into_one_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("own.resnet.yaml", "name: ResNet18\nblock: basic\nblocks: [1]\nwidth: [8]\n");

        var clash = ToolRun.In(folder.Path, "emit", "resnet18", "own.resnet.yaml", "--all", "-o", "out");

        Assert.Equal(ExitCode.Usage, clash.ExitCode);
        Assert.Matches("'ResNet18' is in .*resnet.resnet.yaml and in own.resnet.yaml: ", clash.Error);
        Assert.False(Directory.Exists(folder.In("out")));
    }

    [Theory]
    [InlineData("emit", "class Ünet")]
    [InlineData("check --format json", "\"Ünet\"")]
    [InlineData("summary --json", "\"Ünet\"")]
    [InlineData("summary --markdown", "### Ünet")]
    [InlineData("draw", "Ünet")]
    public void What_programs_read_is_UTF_8_whatever_the_locale_says(string command, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("own.resnet.yaml", "name: Ünet\nblock: basic\nblocks: [1]\nwidth: [8]\n");
        var words = command.Split(' ');

        var result = ToolProcess.Run(new Dictionary<string, string> { ["LC_ALL"] = "C" }, [words[0], folder.In("own.resnet.yaml"), .. words[1..]]);

        Assert.Contains(expected, result.Out, StringComparison.Ordinal);
    }
}
