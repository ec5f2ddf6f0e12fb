using System.Diagnostics;

namespace ResNetGen.Tool.Tests.Support;

/// <summary>Runs the built command as a process of its own, with pipes at its streams.</summary>
internal static class ToolProcess
{
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "resnetgen.exe" : "resnetgen");

    public static ToolResult Run(IReadOnlyDictionary<string, string> environment, params string[] args) => Start(Executable, args, environment);

    public static ToolResult Start(string program, IEnumerable<string> args, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = SampleSpecs.Folder,
        };
        foreach (var name in (string[])["LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "FORCE_COLOR"])
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
