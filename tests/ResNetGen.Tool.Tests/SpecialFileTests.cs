using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>What looks like a file and would be waited for.</summary>
public class SpecialFileTests
{
    [LinuxTheory]
    [InlineData("check pipe.resnet.yaml")]
    [InlineData("check .")]
    [InlineData("check link.resnet.yaml")]
    [InlineData("summary pipe.resnet.yaml")]
    [InlineData("table pipe.resnet.yaml:Net")]
    [InlineData("new X --from pipe.resnet.yaml")]
    [InlineData("diff resnet18 pipe.resnet.yaml")]
    [InlineData("plot .")]
    [InlineData("check /dev/zero")]
    [InlineData("emit /dev/urandom")]
    public void A_pipe_or_a_device_is_refused_and_not_waited_for(string command)
    {
        using var folder = new TemporaryFolder();

        var result = Shell(folder, $"mkfifo pipe.resnet.yaml; ln -s pipe.resnet.yaml link.resnet.yaml; timeout 30 '{ToolProcess.Executable}' {command}");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains("is not a file but a pipe, a device or a socket.", Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [LinuxTheory]
    [InlineData("cat net | RESNETGEN check -")]
    [InlineData("cat net | RESNETGEN check /dev/stdin")]
    [InlineData("RESNETGEN check <(cat net)")]
    [InlineData("RESNETGEN check net")]
    public void What_the_shell_hands_over_open_is_read(string script)
    {
        using var folder = new TemporaryFolder();
        folder.Write("net", "name: Net\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n");

        var result = Shell(folder, script.Replace("RESNETGEN", $"timeout 30 '{ToolProcess.Executable}'"));

        Assert.Equal("1 file, 1 network: 0 errors, 0 warnings\n", result.Out);
    }

    [LinuxTheory]
    [InlineData("check -")]
    [InlineData("summary -")]
    [InlineData("check net.resnet.yaml --fix")]
    public void A_closed_standard_input_is_said_and_not_waited_for(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.resnet.yaml", "name: Net\nblock: basik\nblocks: [1, 1]\nwidth: [8, 16]\n");

        var result = Shell(folder, $"timeout 30 '{ToolProcess.Executable}' {command} <&-");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Equal("resnetgen: Standard input is closed. Give the path of a file, or pipe a spec into the command.\n", result.Error);
    }

    [LinuxFact]
    public void An_empty_file_is_a_file()
    {
        using var folder = new TemporaryFolder();

        Assert.False(SpecialFile.Is(folder.Write("empty", "")));
    }

    private static ToolResult Shell(TemporaryFolder folder, string script) =>
        ToolProcess.Start("/bin/bash", ["-c", $"cd '{folder.Path}'; {script}"], new Dictionary<string, string>());
}
