using System.Diagnostics;

namespace ResNetGen.Lab.Cluster.Support;

/// <summary>A program that a test starts, and ends.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    private readonly Task<string> output, error;

    public ChildProcess(string folder, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public bool HasExited => process.HasExited;

    public ProcessAnswer Finish()
    {
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Asks it to end, and waits.</summary>
    public void Terminate()
    {
        if (!process.HasExited)
            Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]).WaitForExit();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Terminate();
        process.Dispose();
    }
}
