using System.Diagnostics;
using System.Text;

namespace ResNetGen.Package.Tests;

/// <summary>What a command came to; its output and its errors in one text, as a terminal shows them.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The output of a command that has to succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return Output;
    }
}

/// <summary>Runs a command as a user would, apart from the build that runs the tests.</summary>
internal static class Command
{
    public static Task<CommandResult> Run(string folder, string program, params string[] arguments) => Run(folder, program, new Dictionary<string, string>(), arguments);

    /// <param name="environment">Variables that the command has beside those of this process.</param>
    public static async Task<CommandResult> Run(string folder, string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ForgetTheOuterBuild(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        // Otherwise the SDK fetches ASP.NET's reference assemblies too for a project of an older framework, which nothing here refers to.
        start.Environment["DisableTransitiveFrameworkReferenceDownloads"] = "true";

        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        await Task.WhenAll(Read(process.StandardOutput, output), Read(process.StandardError, output));
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToString());
    }

    private static async Task Read(StreamReader reader, StringBuilder output)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    /// <summary>A test runs inside <c>dotnet test</c>, whose variables would lead the inner command to the outer one's MSBuild.</summary>
    private static void ForgetTheOuterBuild(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
    }
}
