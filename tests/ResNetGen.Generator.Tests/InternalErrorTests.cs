using Microsoft.CodeAnalysis;
using ResNetGen.Compiler;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

public class InternalErrorTests
{
    private static readonly TestProject Project = TestProject.With(TestProject.Spec("bad.resnet.yaml", "bad"), TestProject.Spec("good.resnet.yaml", "good"));

    private static GeneratorRun RunWith(Exception exception) => GeneratorRun.Of(
        Project,
        new ResNetGenerator((text, _) => text == "bad" ? throw exception : new CompiledFile([new("Good", null, null, HasHead: true, Classes: 10)], [], [default])));

    [Fact]
    public void An_unforeseen_exception_becomes_an_error_at_the_start_of_its_file()
    {
        var diagnostic = Assert.Single(RunWith(new InvalidOperationException("first line\r\nsecond line")).Diagnostics);

        Assert.Equal("RNG901", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("/home/user/app/bad.resnet.yaml(1,1)", DiagnosticText.Place(diagnostic));
        Assert.Contains("System.InvalidOperationException: first line second line", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unforeseen_exception_leaves_the_other_files_compiled() =>
        Assert.Contains("MyApp.Good.g.cs", RunWith(new InvalidOperationException()).Sources.Keys);

    [Fact]
    public void An_exception_in_writing_is_an_error_at_the_start_of_the_networks_file()
    {
        var impossible = new NetworkGraph("Bad", null, null, null, new(3, 32, 32), 10, [], [], [])
        {
            Parameters = 0,
            MultiplyAdds = 0,
            Depth = 0,
            StemOutput = new(3, 32, 32),
            StemReduction = 1,
            Order = BlockOrder.Post,
        };
        var run = GeneratorRun.Of(Project, new ResNetGenerator((text, _) => text == "bad"
            ? new([new("Bad", null, impossible, HasHead: true, Classes: 10)], [], [default])
            : new([new("Good", null, null, HasHead: true, Classes: 10)], [], [default])));

        Assert.Equal(["/home/user/app/bad.resnet.yaml(1,1): RNG901"], run.Diagnostics.Select(DiagnosticText.Headline));
        Compiled.WithoutDiagnostics(run, "MyApp.Good", "MyApp.Networks");
    }

    [Fact]
    public void A_cancelled_run_is_no_error()
    {
        using var cancelled = new CancellationTokenSource();
        var generator = new ResNetGenerator((_, cancellation) =>
        {
            cancelled.Cancel();
            cancellation.ThrowIfCancellationRequested();
            throw new InvalidOperationException("The generator has not handed its token on.");
        });

        Assert.Throws<OperationCanceledException>(() => GeneratorRun.Driver(Project, generator).RunGenerators(GeneratorRun.Compile(Project), cancelled.Token));
    }
}
