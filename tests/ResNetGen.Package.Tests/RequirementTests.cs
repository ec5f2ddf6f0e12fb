namespace ResNetGen.Package.Tests;

public class RequirementTests
{
    private const string Check = "CheckResNetGenRequirements";

    [Theory]
    [InlineData("ISO-2")]
    [InlineData("7.3")]
    [InlineData("10.0")]
    public async Task A_language_version_below_11_is_one_error(string version)
    {
        using var project = new UserProject().With("App/a.resnet.yaml");

        var error = TheError(await project.Build(Check, $"-property:LangVersion={version}"));

        Assert.Contains($"error RNG391: ResNetGen writes C# 11, and this project's language version is {version}.", error);
    }

    [Theory]
    [InlineData("roslyn4.7", "'roslyn4.7'")]
    [InlineData("roslyn", "'roslyn'")]
    public async Task A_compiler_before_4_8_is_one_error(string version, string shown)
    {
        using var project = new UserProject().With("App/a.resnet.yaml");

        var error = TheError(await project.Build(Check, $"-property:CompilerApiVersion={version}"));

        Assert.Contains("error RNG392: ResNetGen needs the C# compiler 4.8 or newer", error);
        Assert.Contains(shown, error);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12.0")]
    [InlineData("latest")]
    [InlineData("preview")]
    public async Task With_a_newer_language_a_missing_TorchSharp_is_the_one_error_left(string version)
    {
        using var project = new UserProject().With("App/a.resnet.yaml");

        var error = TheError(await project.Build(Check, $"-property:LangVersion={version}", "-property:CompilerApiVersion=roslyn4.10"));

        Assert.Contains("error RNG393: The generated networks are TorchSharp modules, and this project does not refer to TorchSharp.", error);
    }

    [Fact]
    public async Task A_project_that_refers_to_TorchSharp_passes()
    {
        using var project = new UserProject("""<ItemGroup><Reference Include="TorchSharp" HintPath="TorchSharp.dll" /></ItemGroup>""")
            .With("App/a.resnet.yaml");
        // The check goes by the name of the file; which assembly bears it does not matter here.
        File.Copy(typeof(RequirementTests).Assembly.Location, Path.Combine(project.Folder, "App", "TorchSharp.dll"));

        var result = await project.Build($"ResolveReferences;{Check}", "-restore");

        Assert.True(result.ExitCode == 0, result.Output);
    }

    [Fact]
    public async Task A_project_without_specs_is_left_alone()
    {
        using var project = new UserProject();

        var result = await project.Build(Check, "-property:LangVersion=7.3");

        Assert.True(result.ExitCode == 0, result.Output);
    }

    private static string TheError(CommandResult result)
    {
        Assert.NotEqual(0, result.ExitCode);
        return Assert.Single(result.Output.Split('\n'), line => line.Contains(": error "));
    }
}
