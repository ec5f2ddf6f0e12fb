namespace ResNetGen.Package.Tests;

/// <summary>A file that is a spec but for its name gets a hint; YAML of other programs gets none.</summary>
public class MisnamedSpecTests
{
    private const string Hint = "HintAtMisnamedSpecs";

    private const string Spec = "name: Digits\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n";

    [Theory]
    [InlineData("digits.yaml", "digits.resnet.yaml", Spec)]
    [InlineData("digits.resnets.yaml", "digits.resnet.yaml", Spec)]
    [InlineData("digits-resnet.yaml", "digits.resnet.yaml", Spec)]
    [InlineData("digits.yml", "digits.resnet.yaml", "# a table\nwidth: [8, 16]\nnetworks:\n  A: { blocks: [1, 1] }\n")]
    [InlineData("cells.yaml", "cells.resnet.yaml", "stages:\n  conv2_x: \"[3x3, 64; 3x3, 64] x 2\"\nname: C\n")]
    [InlineData("regnet.yaml", "regnet.resnet.yaml", "name: R\nregnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }\n")]
    public async Task A_spec_under_another_name_gets_one_hint_that_says_which_name_it_needs(string name, string right, string text)
    {
        using var project = new UserProject().With($"App/{name}", text);

        var warning = Assert.Single(await Hints(project));

        Assert.Contains($"App/{name} : warning RNG395: {name} looks like a spec", warning, StringComparison.Ordinal);
        Assert.Contains($"Rename it to {right}.", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker-compose.yml", "services:\n  web:\n    image: nginx\nnetworks:\n  default:\n    driver: bridge\n")]
    [InlineData("ci.yml", "name: CI\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: dotnet build\n")]
    [InlineData("azure-pipelines.yml", "name: $(Date)\nstages:\n- stage: Build\n  jobs:\n  - job: A\n    pool: { vmImage: ubuntu-latest }\n")]
    [InlineData("policy.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\nspec:\n  ingress:\n  - from:\n    - ipBlock: { cidr: 10.0.0.0/8 }\n")]
    [InlineData("volumes.yaml", "name: disk\nvolumeMode: Block\nblocksize: 4096\n")]
    [InlineData("two.experiment.yaml", "networks: [Plain20, ResNet20]\nrecipe: cifar-2015\nseeds: 3\n")]
    [InlineData("empty.yaml", "")]
    public async Task YAML_of_another_program_gets_no_hint(string name, string text)
    {
        using var project = new UserProject().With($"App/{name}", text);

        Assert.Empty(await Hints(project));
    }

    [Fact]
    public async Task A_file_that_the_project_names_as_a_spec_gets_no_hint()
    {
        using var project = new UserProject("""<ItemGroup><ResNetSpec Include="digits.yaml" /></ItemGroup>""").With("App/digits.yaml", Spec);

        Assert.Empty(await Hints(project));
    }

    [Fact]
    public async Task A_file_in_another_folder_is_not_looked_into()
    {
        using var project = new UserProject().With("App/charts/digits.yaml", Spec);

        Assert.Empty(await Hints(project));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_does_not_end_the_build()
    {
        using var project = new UserProject();
        File.CreateSymbolicLink(Path.Combine(project.Folder, "App", "gone.yaml"), Path.Combine(project.Folder, "nowhere.yaml"));

        Assert.Empty(await Hints(project));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_end_the_build_and_others_get_their_hints()
    {
        using var project = new UserProject().With("App/digits.yaml", Spec).With("App/held.yaml", Spec);
        using var held = new FileStream(Path.Combine(project.Folder, "App", "held.yaml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Contains("digits.yaml looks like a spec", Assert.Single(await Hints(project)), StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_pipe_is_not_waited_for()
    {
        using var project = new UserProject();
        using (var maker = System.Diagnostics.Process.Start("mkfifo", Path.Combine(project.Folder, "App", "pipe.yaml")))
            await maker.WaitForExitAsync();

        Assert.Empty(await Hints(project).WaitAsync(TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task A_name_with_an_apostrophe_gets_its_hint()
    {
        using var project = new UserProject().With("App/it's.yaml", Spec);

        Assert.Contains("Rename it to it's.resnet.yaml.", Assert.Single(await Hints(project)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spec_that_the_project_leaves_out_gets_no_hint()
    {
        using var project = new UserProject("""<ItemGroup><ResNetSpec Remove="draft.resnet.yaml" /></ItemGroup>""").With("App/draft.resnet.yaml", Spec);

        Assert.Empty(await Hints(project));
    }

    private static async Task<string[]> Hints(UserProject project)
    {
        var result = await project.Build(Hint);
        Assert.True(result.ExitCode == 0, result.Output);
        return [.. result.Output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))];
    }
}
