namespace ResNetGen.Package.Tests;

public class SpecItemTests
{
    [Fact]
    public async Task Specs_below_the_project_are_found_but_not_those_in_output_folders()
    {
        using var project = new UserProject()
            .With("App/a.resnet.yaml").With("App/deep/er/b.resnet.yaml").With("App/other.yaml")
            .With("App/bin/c.resnet.yaml").With("App/obj/d.resnet.yaml").With("e.resnet.yaml");

        Assert.Equal(["a.resnet.yaml", "deep/er/b.resnet.yaml"], (await Specs(project)).Select(item => item["Identity"]).Order());
    }

    [Fact]
    public async Task The_short_ending_of_YAML_makes_a_spec_too()
    {
        using var project = new UserProject().With("App/a.resnet.yml").With("App/deep/b.resnet.yml").With("App/other.yml");

        Assert.Equal(["a.resnet.yml", "deep/b.resnet.yml"], (await Specs(project)).Select(item => item["Identity"]).Order());
    }

    [Fact]
    public async Task The_search_can_be_turned_off_in_the_project_file()
    {
        using var project = new UserProject("""
            <PropertyGroup><EnableDefaultResNetGenItems>false</EnableDefaultResNetGenItems></PropertyGroup>
            <ItemGroup><ResNetSpec Include="b.resnet.yaml" /></ItemGroup>
            """).With("App/a.resnet.yaml").With("App/b.resnet.yaml");

        Assert.Equal(["b.resnet.yaml"], (await Specs(project)).Select(item => item["Identity"]));
    }

    [Fact]
    public async Task A_linked_spec_carries_its_namespace_and_visibility()
    {
        using var project = new UserProject("""
            <ItemGroup><ResNetSpec Include="../shared.resnet.yaml" Namespace="My.Nets" Visibility="internal" /></ItemGroup>
            """).With("shared.resnet.yaml").With("App/own.resnet.yaml");

        var specs = (await Specs(project)).ToDictionary(item => item["Identity"]);

        Assert.Equal("My.Nets", specs["../shared.resnet.yaml"]["ResNetGenNamespace"]);
        Assert.Equal("internal", specs["../shared.resnet.yaml"]["ResNetGenVisibility"]);
        Assert.Equal("", specs["own.resnet.yaml"]["ResNetGenNamespace"]);
    }

    [Fact]
    public async Task Metadata_can_be_given_to_a_spec_that_the_search_found()
    {
        using var project = new UserProject("""
            <ItemGroup><ResNetSpec Update="a.resnet.yaml" Namespace="My.Nets" /></ItemGroup>
            """).With("App/a.resnet.yaml");

        Assert.Equal("My.Nets", Assert.Single(await Specs(project))["ResNetGenNamespace"]);
    }

    [Fact]
    public async Task A_spec_that_is_named_as_an_additional_file_too_is_passed_once()
    {
        using var project = new UserProject("""
            <ItemGroup><AdditionalFiles Include="$(MSBuildProjectDirectory)/a.resnet.yaml;notes.txt" /></ItemGroup>
            """).With("App/a.resnet.yaml").With("App/notes.txt", "");

        Assert.Equal(["a.resnet.yaml", "notes.txt"], (await project.Items("AdditionalFiles")).Select(item => item["Identity"]).Order());
    }

    [Fact]
    public async Task A_change_of_a_spec_is_watched_and_makes_the_project_out_of_date()
    {
        using var project = new UserProject().With("App/a.resnet.yaml");

        Assert.Contains(await project.Items("Watch"), item => item["Identity"] == "a.resnet.yaml");
        Assert.Contains(await project.Items("UpToDateCheckInput"), item => item["Identity"] == "a.resnet.yaml");
    }

    private static async Task<IEnumerable<IReadOnlyDictionary<string, string>>> Specs(UserProject project) =>
        (await project.Items("AdditionalFiles")).Where(item => item.GetValueOrDefault("ResNetGen") == "true");
}
