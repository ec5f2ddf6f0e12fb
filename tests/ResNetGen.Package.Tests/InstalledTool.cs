namespace ResNetGen.Package.Tests;

/// <summary>A command of a tool that was installed from the feed of packed packages.</summary>
internal sealed class InstalledTool
{
    private readonly string path;

    private InstalledTool(string path) => this.path = path;

    public static async Task<InstalledTool> Compiler(PackedFeed feed) => new(await feed.Install("ResNetGen.Tool", "resnetgen"));

    public static async Task<InstalledTool> Lab(PackedFeed feed) => new(await feed.Install("ResNetGen.Lab", "resnetgen-lab"));

    /// <summary>Runs it where .NET and the packages are that run this test, so that the lab finds libtorch and fetches nothing.</summary>
    public Task<CommandResult> Run(string folder, params string[] arguments) => Command.Run(
        folder,
        path,
        new Dictionary<string, string> { ["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath)!, ["NUGET_PACKAGES"] = PackedFeed.PackagesFolder },
        arguments);
}
