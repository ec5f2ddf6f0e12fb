using System.CommandLine;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

public class HelpTests
{
    public static TheoryData<string> Commands => [.. Root().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_explains_itself_with_examples(string command)
    {
        var result = ToolRun.In(SampleSpecs.Folder, command, "--help");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Snapshot.Verify(ByName(result.Out), $"help.{command}");
    }

    [Fact]
    public void The_tool_explains_itself() => Snapshot.Verify(ByName(ToolRun.In(SampleSpecs.Folder, "--help").Out), "help");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_is_a_command_line_that_is_understood(string command)
    {
        var root = Root();
        foreach (var example in Examples.Of(command))
        {
            var line = example.Split('|').Single(part => part.Contains($"resnetgen {command}")).Split('>')[0].Trim();
            Assert.Empty(root.Parse(line["resnetgen ".Length..]).Errors);
        }
    }

    [Fact]
    public void Help_keeps_to_a_narrow_window() =>
        Assert.All(
            ToolRun.With(new() { Width = 60 }, "summary", "--help").Out.Split("Examples:")[0].Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 60));

    [Fact]
    public void An_example_stays_one_line_in_a_narrow_window_and_its_note_goes_below_it()
    {
        var shown = ToolRun.With(new() { Width = 50 }, "--help").Out;

        Assert.EndsWith(
            "  resnetgen check specs\n      all specs below a folder\n  resnetgen summary resnet50\n      a network of the zoo\n"
            + "  resnetgen new MyNet --from resnet50\n      a file to start from\n",
            shown);
        Assert.Contains("  resnetgen summary resnet50 --depth layer --input 3x320x320 --batch 32\n", ToolRun.With(new() { Width = 50 }, "summary", "--help").Out);
    }

    [Theory]
    [InlineData("", "--help", ExitCode.Usage)]
    [InlineData("help", "--help", ExitCode.Success)]
    [InlineData("help check", "check --help", ExitCode.Success)]
    public void Who_asks_for_help_in_another_way_gets_it(string line, string option, int exitCode)
    {
        var result = ToolRun.In(SampleSpecs.Folder, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ToolRun.In(SampleSpecs.Folder, option.Split(' ')) with { ExitCode = exitCode }, result);
    }

    [Fact]
    public void The_version_is_the_packages() => Assert.Equal(ToolVersion.Text, ToolRun.In(SampleSpecs.Folder, "--version").Out.Trim());

    /// <summary>The usage names the process, which here is the tests' own.</summary>
    private static string ByName(string help) => help.Replace($"  {RootCommand.ExecutableName} ", "  resnetgen ");

    private static RootCommand Root()
    {
        using var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null, WorkingDirectory = SampleSpecs.Folder };
        return CommandLine.Root(terminal);
    }
}
