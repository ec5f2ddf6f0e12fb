using System.Text.RegularExpressions;

namespace ResNetGen.Package.Tests;

/// <summary>samples/Trimmed, published as a user would, and run: it fails where a parameter or a weight is lost, or freed memory is not kept.</summary>
/// <remarks>Not beside the packing: both restore the library and the generator, one for a platform and one for none.</remarks>
[Collection(PackedCollection.Name)]
public class PublishedProgramTests
{
    /// <summary>What TorchSharp itself warns about: <c>docs/package.md</c> says what that means for a program.</summary>
    private static readonly string[] WhenTrimmed = ["IL2070", "IL2075"], AheadOfTime = [.. WhenTrimmed, "IL3000"];

    private const string Trimmed = "trimmed", Compiled = "compiled ahead of time";

    /// <summary>Compiling ahead of time trims too, by the same rules and with the same warnings. What is only trimmed is published in long runs, and where the SDK finds no linker.</summary>
    public static TheoryData<string> Ways => (SystemLinker.IsThere, Effort.IsHigh) switch
    {
        (true, true) => [Compiled, Trimmed],
        (true, false) => [Compiled],
        _ => [Trimmed],
    };

    [LinuxTheory]
    [MemberData(nameof(Ways))]
    public Task A_published_program_keeps_all_parameters_and_warns_of_nothing_of_ours(string way) => way == Compiled ? Keeps("net9.0", AheadOfTime) : Keeps("net10.0", WhenTrimmed);

    [Fact]
    public void The_page_names_what_TorchSharp_warns_about()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "package.md"));
        Assert.Equal(AheadOfTime, Regex.Matches(page, "IL[0-9]+").Select(match => match.Value).Distinct().Order());
    }

    private static async Task Keeps(string framework, string[] warningsOfTorchSharp)
    {
        var folder = Directory.CreateTempSubdirectory("resnetgen-").FullName;
        try
        {
            var published = await Dotnet.Run(
                RepositoryRoot.Combine("samples", "Trimmed"), "publish", "--nologo", "-f", framework, "-r", "linux-x64", "-o", folder);
            Assert.True(published.ExitCode == 0, published.Output);
            // TorchSharp finds what it registers by reflection, which is not ours to mend.
            var warnings = published.Output.Split('\n').Where(line => line.Contains("warning IL", StringComparison.Ordinal)).ToList();
            Assert.All(warnings, line => Assert.Contains(": TorchSharp.", line, StringComparison.Ordinal));
            Assert.Equal(warningsOfTorchSharp, warnings.Select(line => Regex.Match(line, "IL[0-9]+").Value).Distinct().Order());

            var run = await Command.Run(folder, Path.Combine(folder, "Trimmed"));

            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Contains("all is there", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
