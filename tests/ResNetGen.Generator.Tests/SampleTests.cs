using System.Text.RegularExpressions;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

/// <summary><c>generated-samples/</c> shows what the generator writes for one network of each kind.</summary>
public partial class SampleTests
{
    private static readonly Lazy<GeneratorRun> Zoo = new(() => GeneratorRun.Of(new()
    {
        Folder = RepositoryRoot.Path + "/",
        RootNamespace = "ResNetGen.Zoo",
        Specs =
        [
            .. Directory.EnumerateFiles(RepositoryRoot.Combine("specs"), "*.resnet.yaml", SearchOption.AllDirectories)
                .Select(path => new SpecText(path, File.ReadAllText(path))),
        ],
    }));

    [Fact]
    public void The_zoo_compiles_without_a_diagnostic() => Compiled.Cleanly(Zoo.Value);

    [Theory]
    [InlineData("ResNet18")]
    [InlineData("ResNet50")]
    [InlineData("ResNeXt50_32x4d")]
    [InlineData("WideResNet50_2")]
    [InlineData("ResNet20")]
    [InlineData("ResNet1202")]
    [InlineData("Plain20")]
    public void A_sample_is_current(string network) =>
        Snapshot.VerifyFile(Source(network), RepositoryRoot.Combine("generated-samples", $"{network}.g.cs"));

    [Fact]
    public void A_network_of_1202_layers_is_written_as_one_of_20_with_other_numbers() =>
        Assert.Equal(WithoutNumbers(Source("ResNet20")), WithoutNumbers(Source("ResNet1202")));

    private static string Source(string network) => Zoo.Value.Sources[$"ResNetGen.Zoo.{network}.g.cs"];

    /// <summary>Without numbers and their suffixes; the paper's table is padded with spaces to the width of its numbers.</summary>
    private static string WithoutNumbers(string source) => Spaces().Replace(Numbers().Replace(source, "0"), " ");

    [GeneratedRegex(@"[0-9a-f]{64}|[0-9][0-9_,.]*( [KMG]\b)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
