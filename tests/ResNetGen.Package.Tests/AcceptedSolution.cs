namespace ResNetGen.Package.Tests;

/// <summary>A solution of projects that use the package, each in a way of its own, built twice with nothing changed in between.</summary>
public sealed class AcceptedSolution(PackedFeed feed) : IAsyncLifetime
{
    private string folder = "";

    internal CommandResult FirstBuild { get; private set; } = new(-1, "");

    internal CommandResult SecondBuild { get; private set; } = new(-1, "");

    public async Task InitializeAsync()
    {
        folder = Scenario.Copy(feed, "Accepted");
        FirstBuild = await Dotnet.Run(folder, "build", "-nologo", "-verbosity:minimal");
        SecondBuild = await Dotnet.Run(folder, "build", "-nologo", "-verbosity:normal", "--no-restore");
    }

    public string Combine(string project, params string[] parts) => Path.Combine([folder, project, .. parts]);

    /// <summary>What a project's build wrote, for the oldest framework that it was built for.</summary>
    internal string Assembly(string project)
    {
        var output = Combine(project, "bin", "Debug");
        var path = Directory.Exists(output) ? Directory.GetFiles(output, $"{project}.dll", SearchOption.AllDirectories).SingleOrDefault() : null;
        Assert.True(path is not null, $"{project} was not built.\n{FirstBuild.Output}");
        return path;
    }

    /// <summary>The lines that a project's program writes.</summary>
    internal async Task<string[]> Output(string project)
    {
        var result = await Dotnet.Run(folder, "exec", Assembly(project));
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
