using Microsoft.CodeAnalysis;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

public class ErrorTests
{
    private static readonly SpecText Good = TestProject.Spec("good.resnet.yaml", Yaml.Tiny("Good"));

    private static readonly SpecText Wrong = TestProject.Spec("nets/wrong.resnet.yaml", Yaml.Tiny("Wrong").Replace("width:", "widht:", StringComparison.Ordinal));

    [Fact]
    public void An_error_is_located_in_the_spec()
    {
        var run = GeneratorRun.Of(TestProject.With(Good, Wrong));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("/home/user/app/nets/wrong.resnet.yaml(7,1): RNG101", DiagnosticText.Headline(diagnostic));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Fact]
    public void A_file_in_error_leaves_the_others_compiled() =>
        Assert.Equal(
            GeneratorRun.Of(TestProject.With(Good)).Sources["MyApp.Good.g.cs"],
            GeneratorRun.Of(TestProject.With(Good, Wrong)).Sources["MyApp.Good.g.cs"]);

    [Fact]
    public void A_network_in_error_leaves_the_others_of_its_file_compiled()
    {
        var spec = TestProject.Spec("a.resnet.yaml", Yaml.Several("One", "Two", "Three"));
        var before = GeneratorRun.Of(TestProject.With(spec)).Sources;

        var after = GeneratorRun.Of(TestProject.With(spec.Replaced("Two: { width: [16, 32] }", "Two: { width: [16, 0] }"))).Sources;

        Assert.Equal(before["MyApp.One.g.cs"], after["MyApp.One.g.cs"]);
        Assert.Equal(before["MyApp.Three.g.cs"], after["MyApp.Three.g.cs"]);
        Assert.NotEqual(before["MyApp.Two.g.cs"], after["MyApp.Two.g.cs"]);
    }

    [Fact]
    public void A_network_in_error_is_a_type_that_code_can_go_on_using()
    {
        var project = TestProject.With(Good, Wrong) with
        {
            Source = """
                using TorchSharp;

                namespace MyApp;

                public static class Use
                {
                    public static torch.Tensor Run(torch.Tensor input)
                    {
                        using var network = new Wrong(classes: 7);
                        return network.call(input);
                    }
                }
                """,
        };

        Compiled.WithoutDiagnostics(GeneratorRun.Of(project), "MyApp.Wrong");
    }

    [Theory]
    [InlineData("blocks: [1, 1")]
    [InlineData("- a list")]
    [InlineData("\0")]
    [InlineData("")]
    public void A_file_that_is_no_spec_leaves_the_others_compiled(string text)
    {
        var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("bad.resnet.yaml", text), Good));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, diagnostic => Assert.StartsWith("/home/user/app/bad.resnet.yaml(1,", DiagnosticText.Place(diagnostic), StringComparison.Ordinal));
        Compiled.WithoutDiagnostics(run, "MyApp.Good");
    }

    [Fact]
    public void An_additional_file_that_is_not_marked_as_a_spec_is_left_alone()
    {
        var run = GeneratorRun.Of(TestProject.With(new SpecText("/home/user/app/other.resnet.yaml", "no spec at all", isSpec: false)));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
    }
}
