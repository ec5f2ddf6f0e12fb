namespace ResNetGen.Package.Tests;

/// <summary>samples/Trimmed, published as a user would, and run: it fails where a parameter or a weight is lost, or freed memory is not kept.</summary>
/// <remarks>Not beside the packing: both restore the library and the generator, one for a platform and one for none.</remarks>
[Collection(PackedCollection.Name)]
public class PublishedProgramTests
{
    [Fact]
    public Task A_trimmed_program_keeps_all_parameters_and_warns_of_nothing_of_ours() => Keeps("net10.0");

    [LinkerFact]
    public Task A_program_compiled_ahead_of_time_keeps_all_parameters_and_warns_of_nothing_of_ours() => Keeps("net9.0");

    private static async Task Keeps(string framework)
    {
        var folder = Directory.CreateTempSubdirectory("resnetgen-").FullName;
        try
        {
            var published = await Dotnet.Run(
                RepositoryRoot.Combine("samples", "Trimmed"), "publish", "--nologo", "-f", framework, "-r", "linux-x64", "-o", folder);
            Assert.True(published.ExitCode == 0, published.Output);
            // TorchSharp finds what it registers by reflection, which is not ours to mend.
            Assert.All(
                published.Output.Split('\n').Where(line => line.Contains("warning IL", StringComparison.Ordinal)),
                line => Assert.Contains(": TorchSharp.", line, StringComparison.Ordinal));

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
