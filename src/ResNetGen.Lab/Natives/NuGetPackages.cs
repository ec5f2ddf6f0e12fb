using System.Diagnostics;

namespace ResNetGen.Lab.Natives;

/// <summary>The folder in which NuGet keeps the packages of this user, and how one gets there.</summary>
internal static class NuGetPackages
{
    /// <summary>Where <c>NUGET_PACKAGES</c> says, else where NuGet keeps them by itself, else where its configuration says.</summary>
    public static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named)
            yield return named;
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        // Asked last, because it takes as long as the start of another program.
        if (Dotnet(["nuget", "locals", "global-packages", "--list"]) is { ExitCode: 0, Output: var said } && said.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            yield return said[(colon + 1)..].Trim();
    }

    /// <summary>Restores a package from the sources that the user has set up.</summary>
    /// <returns>What went wrong; null: nothing.</returns>
    public static string? Fetch(LibTorchPackage package)
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
            // Whatever lies above the temporary folder has nothing to say.
            var (exitCode, output) = Dotnet(
                ["restore", project, "-nologo", "-verbosity:quiet", "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"]);
            return exitCode == 0 ? null : FirstError(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = Array.Find(lines, line => line.Contains("error ", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "'dotnet restore' failed without a word";
        return line[(line.IndexOf("error ", StringComparison.Ordinal) is >= 0 and var at ? at : 0)..];
    }

    private static (int ExitCode, string Output) Dotnet(string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return (-1, $"'dotnet' cannot be started: {failure.Message}");
        }
    }
}
