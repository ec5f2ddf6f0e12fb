using System.Text.RegularExpressions;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

public partial class ListingTests
{
    private const string File = "ResNetGen-Networks.g.cs";

    private static readonly SpecText First = TestProject.Spec("a.resnet.yaml", Yaml.Several("Two", "One"));

    private static readonly SpecText Second = TestProject.Spec("b.resnet.yaml", Yaml.Tiny("Three"));

    [Fact]
    public void Networks_are_listed_by_file_and_in_the_files_order() =>
        Assert.Equal(["MyApp.Two", "MyApp.One", "MyApp.Three"], Listed(GeneratorRun.Of(TestProject.With(Second, First))));

    [Fact]
    public void A_network_in_error_is_not_listed() =>
        Assert.Equal(["MyApp.One", "MyApp.Three"], Listed(GeneratorRun.Of(TestProject.With(First.Replaced("Two: { width: [8, 16] }", "Two: { width: [8, 0] }"), Second))));

    [Fact]
    public void A_network_of_another_namespace_is_listed_too()
    {
        var run = GeneratorRun.Of(TestProject.With(Second, TestProject.Spec("c.resnet.yaml", Yaml.Tiny("Four"), @namespace: "Elsewhere")));

        Compiled.Cleanly(run, "MyApp.Networks");
        Assert.Equal(["MyApp.Three", "Elsewhere.Four"], Listed(run));
    }

    [Fact]
    public void The_list_is_there_even_when_every_spec_is_in_error()
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("a.resnet.yaml", "[")) with
        {
            Source = "namespace MyApp; static class Use { public static int Count => Networks.All.Count; }",
        });

        Compiled.WithoutDiagnostics(run);
        Assert.Empty(Listed(run));
    }

    private static IEnumerable<string> Listed(GeneratorRun run) =>
        Factories().Matches(run.Sources[File]).Select(match => match.Groups["type"].Value);

    [GeneratedRegex(@"global::(?<type>[\w.]+)\.Describe\(\)")]
    private static partial Regex Factories();
}
