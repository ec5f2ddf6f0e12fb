using System.Xml.Linq;
using ResNetGen.Tool.Checking;
using ResNetGen.Tool.Tests.Support;

namespace ResNetGen.Tool.Tests;

/// <summary>A file that is a spec but for its name is named, as a build does by RNG395.</summary>
public class MisnamedSpecTests
{
    private const string Hint = "digits.yaml looks like a spec, but its name does not end with .resnet.yaml, so a build does not read it. Rename it to digits.resnet.yaml.";

    private const string Spec = "name: Digits\nblock: basic\nblocks: [1, 1]\nwidth: [8, 16]\n";

    [Fact]
    public void A_folder_whose_only_spec_has_another_name_is_told_that_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("digits.yaml", Spec);

        var result = ToolRun.In(folder.Path, "check", ".");

        Assert.Equal(ExitCode.Usage, result.ExitCode);
        Assert.Contains($"The folder '.' holds no *.resnet.yaml file, nor do the folders below it. {Hint}", result.Error);
    }

    [Fact]
    public void A_misnamed_spec_beside_others_is_named_in_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("digits.yaml", Spec);
        folder.Write("compose.yaml", "services:\n  web: { image: nginx }\nname: web\n");
        folder.Write("a.resnet.yaml", Spec);

        var result = ToolRun.In(folder.Path, "check");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal($"resnetgen: {Hint}\n", result.Error);
    }

    [Fact]
    public void A_spec_that_is_checked_by_its_wrong_name_is_told_that_a_build_does_not_read_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("digits.yaml", Spec);

        var result = ToolRun.In(folder.Path, "check", "digits.yaml");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal($"resnetgen: {Hint}\n", result.Error);
    }

    [Theory]
    [InlineData("net.resnets.yaml", "net.resnet.yaml")]
    [InlineData("net-resnet.yml", "net.resnet.yaml")]
    [InlineData("resnet.yaml", "resnet.resnet.yaml")]
    public void A_mistyped_ending_is_not_taken_for_a_part_of_the_name(string name, string right) =>
        Assert.EndsWith($"Rename it to {right}.", MisnamedSpec.Describe(name), StringComparison.Ordinal);

    [Fact]
    public void A_new_file_under_another_name_is_written_and_told()
    {
        using var folder = new TemporaryFolder();

        var result = ToolRun.In(folder.Path, "new", "Foo", "-o", "digits.yaml");

        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Equal($"wrote digits.yaml\nresnetgen: {Hint}\n", result.Error);
        Assert.True(File.Exists(Path.Combine(folder.Path, "digits.yaml")));
    }

    [Theory]
    [InlineData("_ResNetGenHead", MisnamedSpec.Head)]
    [InlineData("_ResNetGenBlocks", MisnamedSpec.Blocks)]
    [InlineData("_ResNetGenSearched", MisnamedSpec.Searched)]
    [InlineData("_ResNetGenTypo", MisnamedSpec.Typo)]
    public void The_tool_looks_for_what_a_build_looks_for(string property, string pattern)
    {
        var targets = XDocument.Load(RepositoryRoot.Combine("src", "ResNetGen", "build", "ResNetGen.targets"));

        Assert.Equal(Assert.Single(targets.Descendants(property)).Value, pattern);
    }

    [Fact]
    public void The_tool_says_what_a_build_says()
    {
        var targets = XDocument.Load(RepositoryRoot.Combine("src", "ResNetGen", "build", "ResNetGen.targets"));
        var text = Assert.Single(targets.Descendants("Warning"), warning => (string?)warning.Attribute("Code") == "RNG395").Attribute("Text")!.Value;

        foreach (var name in new[] { "%(_ResNetGenMisnamed.Filename)", "$(_ResNetGenStem)" })
            text = text.Replace(name, "digits", StringComparison.Ordinal);
        Assert.Equal(Hint, text.Replace("%(_ResNetGenMisnamed.Extension)", ".yaml", StringComparison.Ordinal));
    }
}
