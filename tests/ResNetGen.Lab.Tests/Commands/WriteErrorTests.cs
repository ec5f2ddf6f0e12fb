using System.Diagnostics;

namespace ResNetGen.Lab.Tests.Commands;

/// <summary>Every command that needs no images, when what it writes finds no room or what it reads is not a file.</summary>
public class WriteErrorTests
{
    [LinuxTheory]
    [InlineData("networks")]
    [InlineData("recipes")]
    [InlineData("recipes cosine")]
    [InlineData("data")]
    [InlineData("--help")]
    [InlineData("train --help")]
    [InlineData("--version")]
    public void Output_without_room_is_one_line_and_exit_code_2(string command)
    {
        var (exitCode, error) = Shell($"LAB {command} > /dev/full");

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Equal("resnetgen-lab: Standard output cannot be written: No space left on device\n", error);
    }

    [LinuxTheory]
    [InlineData("report nowhere", ExitCode.Usage)]
    [InlineData("recipes nothing", ExitCode.Usage)]
    [InlineData("train", ExitCode.Usage)]
    public void An_error_stream_without_room_changes_no_exit_code(string command, int expected) =>
        Assert.Equal(expected, Shell($"LAB {command} 2> /dev/full").ExitCode);

    [LinuxTheory]
    [InlineData("train --network ResNet20 --recipe ./pipe")]
    [InlineData("sweep ./pipe")]
    public void A_pipe_is_refused_and_not_waited_for(string command)
    {
        var (exitCode, error) = Shell($"mkfifo pipe; timeout 30 LAB {command}");

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Contains("is not a file but a pipe, a device or a socket", error);
    }

    private static (int ExitCode, string Error) Shell(string script)
    {
        using var folder = new TemporaryFolder();
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script.Replace("LAB", $"dotnet '{typeof(LabException).Assembly.Location}'")])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        output.Wait();
        return (process.ExitCode, error);
    }
}
