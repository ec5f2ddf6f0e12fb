using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ResNetGen.Lab.Natives;

/// <summary>The folder in which NuGet keeps the packages of this user, and how one gets there.</summary>
/// <param name="environment">Variables that differ from the process's own; null: none.</param>
/// <param name="program">The .NET SDK's command.</param>
internal sealed partial class NuGetPackages(IReadOnlyDictionary<string, string>? environment = null, string program = "dotnet")
{
    private const string FolderVariable = "NUGET_PACKAGES";

    private string? configured;

    /// <summary>Where <c>NUGET_PACKAGES</c> says, else where NuGet keeps them by itself, else where its configuration says.</summary>
    public IEnumerable<string> Folders()
    {
        if ((environment?.GetValueOrDefault(FolderVariable) ?? Environment.GetEnvironmentVariable(FolderVariable)) is { Length: > 0 } named)
            yield return named;
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        // Asked last, because it takes as long as the start of another program.
        if ((configured ??= Configured()).Length > 0)
            yield return configured;
    }

    /// <summary>What NuGet itself says; empty where it does not.</summary>
    private string Configured() =>
        Dotnet(["nuget", "locals", "global-packages", "--list"]) is { ExitCode: 0, Output: var said } && said.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? said[(colon + 1)..].Trim()
            : "";

    /// <summary>Restores a package from the sources that the user has set up.</summary>
    /// <returns>What went wrong; null: nothing.</returns>
    public string? Fetch(LibTorchPackage package)
    {
        var folder = Directory.CreateTempSubdirectory("resnetgen-lab-");
        try
        {
            var project = Path.Combine(folder.FullName, "fetch.csproj");
            File.WriteAllText(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageDownload Include="{package.Id}" Version="[{package.Version}]" />
                  </ItemGroup>
                </Project>
                """);
            // Whatever lies above the temporary folder has nothing to say. A download that was cut off must not be kept for the next one.
            var (exitCode, output) = Dotnet(
                ["restore", project, "-nologo", "-verbosity:quiet", "-p:RestoreNoHttpCache=true", "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"]);
            return exitCode == 0 ? null : FirstError(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As MSBuild writes it, behind the file: <c>error NU1301:</c>, or <c>error :</c> alone.</summary>
    [GeneratedRegex(@"\berror [A-Z0-9]*\s*:")]
    private static partial Regex Error();

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = Array.Find(lines, Error().IsMatch) ?? lines.FirstOrDefault() ?? "'dotnet restore' failed without a word";
        return line[(Error().Match(line) is { Success: true, Index: var at } ? at : 0)..];
    }

    private (int ExitCode, string Output) Dotnet(string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in environment ?? ReadOnlyDictionary<string, string>.Empty)
                start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }
        catch (Win32Exception failure)
        {
            return (-1, $"'{program}' cannot be started: {new Win32Exception(failure.NativeErrorCode).Message}");
        }
    }
}
