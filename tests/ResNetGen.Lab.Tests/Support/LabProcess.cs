using System.Diagnostics;

namespace ResNetGen.Lab.Tests.Support;

/// <summary>The command in a process of its own.</summary>
internal sealed class LabProcess : IDisposable
{
    private readonly Process process;

    public LabProcess(string folder, params string[] arguments)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [typeof(LabException).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>The next line of standard output; null: the process has closed it.</summary>
    public string? ReadLine() => process.StandardOutput.ReadLine();

    /// <summary>SIGKILL: the process learns nothing of it.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public (int ExitCode, string Output, string Error) Finish()
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}
