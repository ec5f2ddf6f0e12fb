namespace ResNetGen.Package.Tests;

/// <summary>A solution of projects that lack something that the package needs.</summary>
public sealed class RefusedSolution(PackedFeed feed) : IAsyncLifetime
{
    private CommandResult build = new(-1, "");

    public async Task InitializeAsync() =>
        build = await Dotnet.Run(Scenario.Copy(feed, "Refused"), "msbuild", "-restore", "-nologo", "-verbosity:minimal", "-maxCpuCount");

    /// <summary>The one error of a project, without its place.</summary>
    internal string ErrorOf(string project)
    {
        Assert.NotEqual(0, build.ExitCode);
        var errors = build.Output.Split('\n').Where(line => line.Contains(": error ") && line.Contains($"/{project}/{project}.")).ToArray();
        Assert.True(errors.Length == 1, build.Output);
        return errors[0][(errors[0].IndexOf(": error ") + ": error ".Length)..];
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
