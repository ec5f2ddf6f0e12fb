using System.Text.Json;

namespace ResNetGen.Package.Tests;

/// <summary>A project in a temporary folder that imports the package's build files where NuGet would.</summary>
internal sealed class UserProject : IDisposable
{
    public UserProject(string body = "")
    {
        var build = RepositoryRoot.Combine("src", "ResNetGen", "build");
        Write("Directory.Build.props", $"""<Project><Import Project="{build}/ResNetGen.props" /></Project>""");
        Write("Directory.Build.targets", $"""<Project><Import Project="{build}/ResNetGen.targets" /></Project>""");
        Write("App/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              {body}
            </Project>
            """);
    }

    /// <summary>The project's folder is <c>App</c>, so that a file may lie beside it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("resnetgen-").FullName;

    public UserProject With(string path, string text = "name: Net")
    {
        Write(path, text);
        return this;
    }

    /// <summary>Runs one MSBuild target of the project.</summary>
    public Task<CommandResult> Build(string target, params string[] arguments) =>
        Dotnet.Run(Path.Combine(Folder, "App"), ["msbuild", "-nologo", $"-target:{target}", .. arguments]);

    /// <summary>The evaluated items of one type, each a map of its metadata.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Items(string type)
    {
        var result = await Dotnet.Run(Path.Combine(Folder, "App"), "msbuild", "-nologo", $"-getItem:{type}");
        Assert.True(result.ExitCode == 0, result.Output);

        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(type).Deserialize<Dictionary<string, string>[]>()!];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
