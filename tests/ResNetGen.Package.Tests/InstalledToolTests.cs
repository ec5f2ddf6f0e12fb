namespace ResNetGen.Package.Tests;

/// <summary>Both commands as <c>dotnet tool install</c> puts them on a machine, from the packages that <c>make pack</c> makes.</summary>
[Collection(PackedCollection.Name)]
public sealed class InstalledToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_installed_compiler_tells_its_version_summarises_and_draws()
    {
        var tool = await InstalledTool.Compiler(feed);
        var folder = feed.NewFolder("resnetgen");

        Assert.Equal((0, BuildVersions.ResNetGen + "\n"), Ending(await tool.Run(folder, "--version")));
        Assert.Contains("parameters: 11,689,512", (await tool.Run(folder, "summary", "resnet18")).Succeeded());
        // By the native library for this system.
        (await tool.Run(folder, "draw", "resnet18", "-o", "resnet18.png")).Succeeded();
        Assert.Equal("PNG"u8.ToArray(), File.ReadAllBytes(Path.Combine(folder, "resnet18.png"))[1..4]);
    }

    [Fact]
    public async Task The_installed_lab_shows_its_commands_and_its_recipes()
    {
        var tool = await InstalledTool.Lab(feed);
        var folder = feed.NewFolder("resnetgen-lab");

        Assert.Contains("resnetgen-lab [command] [options]", (await tool.Run(folder, "--help")).Succeeded());
        Assert.Contains("cifar-2015", (await tool.Run(folder, "recipes")).Succeeded());
    }

    private static (int, string) Ending(CommandResult result) => (result.ExitCode, result.Output);
}
