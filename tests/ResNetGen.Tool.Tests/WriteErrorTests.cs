using System.Runtime.Versioning;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>Every command, when what it writes finds no room.</summary>
public class WriteErrorTests
{
    public static readonly TheoryData<string> Commands =
    [
        "check tiny.resnet.yaml", "check errors.resnet.yaml --format sarif", "summary resnet18", "summary errors.resnet.yaml", "summary resnet18 --json",
        "table resnet18", "diff resnet18 resnet34", "draw resnet18", "report resnet18", "plot tiny.resnet.yaml", "emit resnet18", "new X -o -", "list", "list --json", "schema",
        "scale tiny.resnet.yaml TinyBasic --params 1M", "completion bash", "--help", "summary --help", "--version", "[suggest:3] su",
    ];

    [LinuxTheory]
    [MemberData(nameof(Commands))]
    public void Output_without_room_is_one_line_and_exit_code_2(string command)
    {
        var result = Shell($"'{ToolProcess.Executable}' {command} > /dev/full");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal("resnetgen: Standard output cannot be written: No space left on device\n", result.Error);
    }

    [LinuxFact]
    public void A_closed_output_is_told_in_a_line()
    {
        var result = Shell($"'{ToolProcess.Executable}' summary resnet18 >&-");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal("resnetgen: Standard output cannot be written: Bad file descriptor\n", result.Error);
    }

    [LinuxTheory]
    [InlineData("check nothing", ExitCode.Usage)]
    [InlineData("chek", ExitCode.Usage)]
    [InlineData("draw errors.resnet.yaml Grouped", ExitCode.SpecError)]
    public void An_error_stream_without_room_changes_no_exit_code(string command, int exitCode) =>
        Assert.Equal(exitCode, Shell($"'{ToolProcess.Executable}' {command} 2> /dev/full").ExitCode);

    [LinuxTheory]
    [InlineData("/dev/full", "'/dev/full' cannot be written: No space left on device")]
    [InlineData("/proc/nothing/x.cs", "'/proc/nothing/x.cs' cannot be written: ")]
    [InlineData("tiny.resnet.yaml/x.cs", "'tiny.resnet.yaml/x.cs' cannot be written: ")]
    [InlineData(".", "'.' is a folder. Name a file in it.")]
    public void A_file_that_cannot_be_written_is_named(string path, string message)
    {
        var result = Shell($"'{ToolProcess.Executable}' emit resnet18 -o {path}");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.StartsWith($"resnetgen: {message}", Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [LinuxTheory]
    [InlineData("draw resnet18")]
    [InlineData("table resnet18")]
    [InlineData("plot tiny.resnet.yaml")]
    [InlineData("report resnet18")]
    public void A_device_without_room_is_named_once(string command) =>
        Assert.Equal(
            "resnetgen: '/dev/full' cannot be written: No space left on device\n", Shell($"'{ToolProcess.Executable}' {command} -o /dev/full").Error);

    [LinuxFact]
    public void A_file_that_finds_no_room_in_the_middle_stays_as_it_was()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.cs", "old");

        var result = Shell(
            $"trap '' XFSZ; ulimit -f 4; for file in old new; do '{ToolProcess.Executable}' emit resnet18 -o '{folder.Path}'/$file.cs; done",

            // The runtime keeps its code in a file of memory, which the limit would hold for.
            new() { ["DOTNET_EnableWriteXorExecute"] = "0" });

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal(2, result.Error.Split("cannot be written").Length - 1);
        Assert.Equal("old", folder.Read("old.cs"));
        Assert.Equal(["old.cs"], folder.Names);
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_is_replaced_whole_and_keeps_its_mode()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.cs", "old");
        File.SetUnixFileMode(folder.In("old.cs"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(folder.In("link.cs"), "old.cs");

        Assert.Equal(0, Shell($"'{ToolProcess.Executable}' emit resnet18 -o '{folder.Path}/link.cs' && '{ToolProcess.Executable}' emit resnet34 -o '{folder.Path}/old.cs'").ExitCode);

        Assert.Equal("old.cs", new FileInfo(folder.In("link.cs")).LinkTarget);
        Assert.Contains("class ResNet34", folder.Read("link.cs"), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.In("old.cs")));
        Assert.Equal(["link.cs", "old.cs"], folder.Names.Order());
    }

    private static ToolResult Shell(string script, Dictionary<string, string>? environment = null) => ToolProcess.Start("/bin/bash", ["-c", script], environment ?? []);
}
