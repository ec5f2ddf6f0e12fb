using Mono.Cecil;

namespace ResNetGen.Package.Tests;

/// <summary>Ways to use the package that must just work.</summary>
[Collection(PackedCollection.Name)]
public class AcceptedProjectTests(PackedFeed feed, AcceptedSolution solution) : IClassFixture<AcceptedSolution>
{
    [Fact]
    public void Every_project_builds_without_a_warning()
    {
        Assert.True(solution.FirstBuild.ExitCode == 0, solution.FirstBuild.Output);
        Assert.DoesNotContain("warning", solution.FirstBuild.Output.Replace("0 Warning(s)", ""));
    }

    [Fact]
    public void A_second_build_compiles_nothing()
    {
        var projects = Directory.GetFiles(solution.Combine("."), "*.csproj", SearchOption.AllDirectories).Length;
        var skipped = solution.SecondBuild.Output.Split("Skipping target \"CoreCompile\" because all output files are up-to-date").Length - 1;

        Assert.True(solution.SecondBuild.ExitCode == 0, solution.SecondBuild.Output);
        Assert.True(projects == skipped, $"{skipped} of {projects} projects were not compiled again.\n{solution.SecondBuild.Output}");
    }

    [Fact]
    public async Task A_changed_spec_is_compiled_again()
    {
        var spec = solution.Combine("Central", "digits.resnet.yaml");
        File.WriteAllText(spec, File.ReadAllText(spec).Replace("classes: 10", "classes: 12"));

        var result = await Dotnet.Run(solution.Combine("Central"), "build", "--no-restore", "-nologo");

        Assert.True(result.ExitCode == 0, result.Output);
        using var assembly = AssemblyDefinition.ReadAssembly(solution.Assembly("Central"));
        var classes = assembly.MainModule.GetType("Central.Digits").Fields.Single(field => field.Name == "Classes");
        Assert.Equal(12, classes.Constant);
    }

    [Fact]
    public async Task A_console_program_runs_a_network() =>
        Assert.Equal(["2x10 scores from 19810 parameters", "19810 counted by the compiler"], await solution.Output("Classify"));

    [Fact]
    public async Task A_program_uses_the_networks_of_a_library_beside_its_own() =>
        Assert.Equal(["Own: 1x5", "Plain: 1x5", "Residual: 1x5", "Wide: 1x5"], (await solution.Output("App")).Order());

    [Fact]
    public async Task Another_generator_keeps_its_own_YamlDotNet() =>
        Assert.Equal(["YamlDotNet 13 read 2 documents; the network has 19810 parameters"], await solution.Output("Neighbours"));

    /// <summary>The library is a user's, for an older framework, and beside it lies nothing that it needs.</summary>
    [Fact]
    public async Task The_installed_lab_trains_a_network_of_a_library()
    {
        var lab = await InstalledTool.Lab(feed);
        var folder = Scenario.Copy(feed, "Images");

        var result = await lab.Run(
            folder, "train", "--network", "Residual", "--assembly", solution.Assembly("Nets"), "--recipe", "cifar-2015", "--epochs", "1", "--data", folder, "--out", "run", "--threads", "1");

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains("epoch 1 ", result.Output);
        Assert.True(File.Exists(Path.Combine(folder, "run", "weights.safetensors")));
    }

    [Fact]
    public async Task A_test_project_tests_a_network()
    {
        solution.Assembly("Checked");

        var result = await Dotnet.Run(solution.Combine("Checked"), "test", "--no-build", "--nologo");

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains("Passed:     1", result.Output);
    }

    [Theory]
    [InlineData("Central", "Central.Digits")]
    [InlineData("Nets", "Nets.Plain Nets.Residual Nets.Wide")]
    [InlineData("Strict", "Strict.Attentive Strict.Cheap Strict.Dilated Strict.Grouped Strict.Headless Strict.Merged Strict.Plain Strict.Preactivated")]
    [InlineData("OptionsByProperty", "internal Company.Networks.First")]
    [InlineData("OptionsByItem", "OptionsByItem.Second internal Company.Secret.First")]
    public void A_project_has_the_networks_that_it_asks_for(string project, string networks)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(solution.Assembly(project));

        var found = assembly.MainModule.Types
            .Where(type => type.BaseType?.FullName.StartsWith("ResNetGen.GeneratedNetwork`3") == true && !type.Name.StartsWith('<'))
            .Select(type => type.IsPublic ? type.FullName : $"internal {type.FullName}");
        Assert.Equal(networks, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }
}
