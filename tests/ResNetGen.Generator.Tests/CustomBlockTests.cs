using Microsoft.CodeAnalysis;
using ResNetGen.Generator.Names;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

/// <summary>Blocks that are classes of the user's own, as a build sees them.</summary>
public class CustomBlockTests
{
    private const string Text = "name: Own\nblock: { class: Mixer }\nstages: 1\nblocks: 2\nwidth: 8\ninput: 3x32x32\nstem: cifar\n";

    private const string Mixer = """
        using static TorchSharp.torch;

        namespace MyApp;

        internal sealed class Mixer : nn.Module<Tensor, Tensor>
        {
            public Mixer(int inChannels, int outChannels, int stride) : base("Mixer") { }

            public override Tensor forward(Tensor x) => x.alias();
        }
        """;

    private static readonly SpecText Spec = TestProject.Spec("specs/own.resnet.yaml", Text);

    [Fact]
    public void A_class_of_the_projects_own_is_found() =>
        Compiled.Cleanly(GeneratorRun.Of(TestProject.With(Spec) with { Source = Mixer }), "MyApp.Own");

    [Theory]
    [InlineData(null, "specs/own.resnet.yaml")]
    [InlineData("../../", "../../specs/own.resnet.yaml")]
    // Nobody else's folders get into code that is the same on every machine.
    [InlineData("/home/user/app/", "specs/own.resnet.yaml")]
    public void A_missing_class_is_the_CSharp_compilers_one_error_at_the_line_of_the_spec(string? pathToProject, string path)
    {
        var run = GeneratorRun.Of(TestProject.With(Spec) with { PathToProject = pathToProject });
        var error = Assert.Single(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        Assert.Empty(run.Diagnostics);
        Assert.Equal("CS0246", error.Id);
        var place = error.Location.GetMappedLineSpan();
        Assert.Equal((path, 1), (place.Path, place.StartLinePosition.Line));
    }

    [Fact]
    public void Another_line_is_other_code_of_that_network_alone()
    {
        var other = TestProject.Spec("b.resnet.yaml", Yaml.Tiny("Tiny"));
        var edited = TestProject.Spec("specs/own.resnet.yaml", "# a comment\n" + Text);
        var project = TestProject.With(Spec, other);
        var run = GeneratorRun.Of(project);
        var next = run.Then(project.Edit(Spec, edited));

        Assert.Equal(["MyApp.Own.g.cs"], run.Sources.Where(source => next.Sources[source.Key] != source.Value).Select(source => source.Key));
    }
}
