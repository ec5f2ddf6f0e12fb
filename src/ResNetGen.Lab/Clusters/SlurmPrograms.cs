using System.Diagnostics;

namespace ResNetGen.Lab.Clusters;

/// <summary>Slurm's own commands, of this machine.</summary>
internal static class SlurmPrograms
{
    /// <returns>Null: there is no such program.</returns>
    public static ProgramAnswer? Call(string program, IReadOnlyList<string> arguments)
    {
        if (PathOf(program) is not { } path)
            return null;
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // Its states and reasons are read.
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    private static string? PathOf(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
