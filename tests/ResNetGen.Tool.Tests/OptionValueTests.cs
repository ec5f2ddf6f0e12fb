using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>Values of options and arguments that nothing can be done with: one line, and exit code 2.</summary>
public class OptionValueTests
{
    [Theory]
    [InlineData("summary resnet18 --batch 1e9", "'--batch' is a number from 1 to 1000000, and not '1e9'.")]
    [InlineData("summary resnet18 --batch 0", "'--batch' is a number from 1 to 1000000, and not '0'.")]
    [InlineData("report resnet18 -b 99999999999", "'--batch' is a number from 1 to 1000000, and not '99999999999'.")]
    [InlineData("scale resnet18 --params 1M --count abc", "'--count' is a number from 1 to 1024, and not 'abc'.")]
    [InlineData("scale resnet18 --params 1M --multiple 1e3", "'--multiple' is a number from 1 to 1024, and not '1e3'.")]
    [InlineData("draw resnet18 --scale 2.5", "'--scale' is a number from 1 to 16, and not '2.5'.")]
    [InlineData("plot resnet18 --scale x", "'--scale' is a number from 1 to 16, and not 'x'.")]
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
