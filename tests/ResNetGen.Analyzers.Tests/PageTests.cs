using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ResNetGen.Compiler.Tests.Docs;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Analyzers.Tests;

/// <summary>What the pages show is right: nothing is said of it. The repository's own projects have the analyzers in their builds, where a warning is an error.</summary>
public class PageTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [new InputAnalyzer(), new HeadAnalyzer(), new ForwardAnalyzer(), new DisposalAnalyzer()];

    private static readonly TestProject Project = TestProject.With(TestProject.Spec(
        "ResNet50.resnet.yaml", "name: ResNet50\nblock: bottleneck\nblocks: 1\nwidth: [64, 128, 256, 512]\nclasses: 10\n"));

    [Theory]
    [InlineData("typed-shapes.md")]
    [InlineData("inference.md")]
    [InlineData("extending.md")]
    public async Task Nothing_is_said_of_the_code_of_a_page(string page) =>
        Assert.Empty(await Said(DocumentedCode.Of(page).Where(block => block.Error is null).Select(block => block.Code)));

    [Theory]
    [InlineData("weights.md")]
    [InlineData("evaluation.md")]
    public async Task Nothing_is_said_of_the_statements_of_a_page(string page) => Assert.Empty(await Said(DocumentedCode.StatementsOf(page)));

    [Fact]
    public async Task Something_is_said_of_a_mistake_among_them() =>
        Assert.NotEmpty(await Said(["class P { void M() { new MyApp.ResNet50().forward(TorchSharp.torch.randn(1, 1, 8, 8)); } }"]));

    private static async Task<IEnumerable<string>> Said(IEnumerable<string> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source, options)).ToArray();
        Assert.NotEmpty(trees);
        var generated = GeneratorRun.Of(Project).Result.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, options, source.HintName));
        var compilation = CSharpCompilation.Create("Page", [.. trees, .. generated], References.All, new(OutputKind.DynamicallyLinkedLibrary));
        var diagnostics = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return diagnostics.Select(diagnostic => diagnostic.ToString());
    }
}
