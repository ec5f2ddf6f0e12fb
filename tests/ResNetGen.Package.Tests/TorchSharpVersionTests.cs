using System.Text.RegularExpressions;

namespace ResNetGen.Package.Tests;

/// <summary>TorchSharp's version is written where users would write it, and is the one that the repository is compiled against.</summary>
public class TorchSharpVersionTests
{
    public static TheoryData<string> Scenarios { get; } = [.. Directory
        .GetFiles(RepositoryRoot.Combine("tests", "ResNetGen.Package.Tests", "Scenarios"), "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".csproj" or ".props")
        .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))];

    [Theory, MemberData(nameof(Scenarios))]
    public void A_scenario_takes_that_version(string project) =>
        Assert.All(
            Regex.Matches(File.ReadAllText(RepositoryRoot.Combine(project)), "Include=\"TorchSharp(?:-cpu)?\" Version=\"([^\"]*)\""),
            reference => Assert.Equal(PackedFeed.TorchSharpVersion, reference.Groups[1].Value));

    [Fact]
    public void The_commands_for_older_systems_take_those_files()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "older-linux.md"));

        Assert.Contains($"$packages/torchsharp/{PackedFeed.TorchSharpVersion}/runtimes/linux-x64/native/libLibTorchSharp.so ", page);
        Assert.Contains($"$packages/libtorch-cpu-linux-x64/{PackedFeed.LibTorchVersion}/runtimes/linux-x64/native/libtorch.so ", page);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/getting-started.md")]
    public void The_table_of_systems_names_it(string page) =>
        Assert.Contains($"| {PackedFeed.TorchSharpVersion}", File.ReadAllText(RepositoryRoot.Combine(page)));
}
