using ResNetGen.Compiler;
using ResNetGen.Compiler.Spec;
using ResNetGen.Networks.Tests.Support;

namespace ResNetGen.Networks.Tests;

/// <summary>The files of the zoo themselves.</summary>
public class ZooFilesTests
{
    public static TheoryData<string> Files { get; } = new(ZooSpecs.Files.Select(file => Path.GetFileName(file)));

    public static TheoryData<string> Networks => ZooSpecs.Names;

    [Theory, MemberData(nameof(Files))]
    public void A_file_of_the_zoo_compiles_without_a_diagnostic(string file) =>
        Assert.Empty(SpecCompiler.Compile(File.ReadAllText(RepositoryRoot.Combine("specs", file))).Diagnostics);

    [Theory, MemberData(nameof(Files))]
    public void A_file_of_the_zoo_says_what_it_is_and_where_it_comes_from(string file)
    {
        var networks = SpecCompiler.Compile(File.ReadAllText(RepositoryRoot.Combine("specs", file))).Networks;

        Assert.NotEmpty(networks);
        Assert.All(networks, network => Assert.False(string.IsNullOrWhiteSpace(network.Graph?.Title)));
        Assert.All(networks, network => Assert.StartsWith("arXiv:", network.Graph?.Source));
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_of_the_zoo_begins_by_naming_the_schema_for_editors(string file)
    {
        const string modeline = "# yaml-language-server: $schema=";
        var first = File.ReadLines(RepositoryRoot.Combine("specs", file)).First();

        Assert.StartsWith(modeline, first);
        Assert.True(File.Exists(RepositoryRoot.Combine("specs", first[modeline.Length..])), first);
    }

    [Theory, MemberData(nameof(Networks))]
    public void Every_network_promises_its_exact_numbers(string name)
    {
        var graph = ZooSpecs.Graphs[name];
        var expect = ZooSpecs.Expectations[name];

        Assert.NotNull(expect);
        Assert.Equal(graph.Parameters, Exactly(expect.Parameters));
        Assert.Equal(graph.MultiplyAdds, Exactly(expect.MultiplyAdds));
        Assert.Equal(graph.Depth, Exactly(expect.Depth));
        Assert.Equal(graph.State.Count(), Exactly(expect.StateDict));
        Assert.Equal(graph.Features, expect.Features?.Value);
    }

    [Fact]
    public void The_library_lists_every_network_of_the_specs_and_no_other() =>
        Assert.Equal(ZooSpecs.Graphs.Keys.Order(), Zoo.Networks.All.Select(network => network.Name).Order());

    /// <summary>Null for a number that is rounded: 25.6M promises less than 25_557_032.</summary>
    private static long? Exactly(Setting<ExpectedCount>? count) => count is { Value.Unit: 1 } exact ? (long)exact.Value.Digits : null;
}
