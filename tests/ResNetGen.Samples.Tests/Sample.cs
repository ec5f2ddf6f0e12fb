using System.Diagnostics;
using System.Reflection;

namespace ResNetGen.Samples.Tests;

/// <summary>A sample's program, as its build left it.</summary>
internal static class Sample
{
    private static readonly string Configuration = typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(Configuration)).Value!;

    /// <summary>Starts it; the caller reads its output and ends it.</summary>
    public static Process Start(string name, params string[] arguments)
    {
        var program = RepositoryRoot.Combine("samples", name, "bin", Configuration, "net10.0", $"{name}.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Runs it to its end, which must be a good one.</summary>
    /// <returns>The lines of its output.</returns>
    public static async Task<string[]> Run(string name)
    {
        using var process = Start(name);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
