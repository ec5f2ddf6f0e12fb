using Microsoft.CodeAnalysis;
using ResNetGen.Compiler.Tests.Docs;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests;

/// <summary>
/// The code of the pages about generated classes names dimension types, feature maps and both hooks. One mistake in the spec is one error, and
/// no C# that uses the network is to blame.
/// </summary>
public class StubPromiseTests
{
    private const string ResNet50 = "name: ResNet50\nblock: bottleneck\nblocks: [3, 4, 6, 3]\nwidth: [64, 128, 256, 512]\n";

    /// <summary>A word, a number, a bracket in the making, a wrong group, a cell, rows, a key of its own line.</summary>
    public static TheoryData<string, string, string> Mistakes { get; } = new()
    {
        { "bottleneck", "bottelneck", "RNG103" },
        { "blocks: [3, 4, 6, 3]", "blocks: [3, 4, 6, three]", "RNG104" },
        { "blocks: [3, 4, 6, 3]\nwidth", "blocks: [3, 4, 6, \nwidth", "RNG011" },
        { "block: bottleneck", "block: bottleneck\ncardinality: 30", "RNG202" },
        { "block: bottleneck", "block: \"[1x1, w; 3x3, w; 1x1, 4v]\"", "RNG109" },
        { "width: [64, 128, 256, 512]", "widht: [64, 128, 256, 512]", "RNG101" },
        { "width: [64, 128, 256, 512]", "width: [64, 128, 256, 512]\nexpansion: four", "RNG104" },
        { "width: [64, 128, 256, 512]", "width:\n  - 64\n  - 128\n  - 256\n  - 512\nattention: sse(16)", "RNG103" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_code_of_the_pages_has_no_error_of_its_own_beside_the_one_in_the_spec(string right, string wrong, string id)
    {
        var spec = TestProject.Spec("resnet50.resnet.yaml", ResNet50).Replaced(right, wrong);

        foreach (var page in (string[])["extending.md", "typed-shapes.md", "inference.md", "weights.md"])
        {
            foreach (var run in Runs(page, spec))
            {
                Assert.Equal([id], run.Diagnostics.Select(diagnostic => diagnostic.Id));
                Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()));
            }
        }
    }

    /// <summary>A colon, a bracket, a comma or a letter is missing behind the name: what is an error is one of the spec alone.</summary>
    [Fact]
    public void A_character_that_is_missing_in_the_spec_is_no_error_of_the_code()
    {
        var code = DocumentedCode.Of("extending.md")[1].Code;
        var wrong = 0;
        for (var at = ResNet50.IndexOf('\n', StringComparison.Ordinal) + 1; at < ResNet50.Length; at++)
        {
            var run = GeneratorRun.Of(TestProject.With(TestProject.Spec("resnet50.resnet.yaml", ResNet50.Remove(at, 1))) with { Source = code });
            if (run.Diagnostics.IsEmpty)
                continue;
            wrong++;
            var shown = run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
            Assert.True(shown.Count == 0, $"Without character {at}: {run.Diagnostics[0].GetMessage()}\n{string.Join("\n", shown)}");
        }

        Assert.True(wrong > 20, $"Only {wrong} of the specs are in error.");
    }

    /// <summary>The widths of a RegNet are in no text.</summary>
    [Fact]
    public void The_dimension_types_of_a_regnet_in_error_are_there()
    {
        var spec = TestProject.Spec(
            "regnet.resnet.yaml",
            "name: RegNet\nstem: [\"3x3, 32, stride 2\"]\nregnet: { w0: 24, wa: 36.44, wm: 2.49, depth: 13, group_width: 8 }\nattention: see(ratio 0.25)\n");

        Compiled.Types(GeneratorRun.Of(TestProject.With(spec)), "MyApp.C24", "MyApp.C56", "MyApp.C152", "MyApp.C368", "MyApp.S32");
    }

    /// <summary>The page of weights has statements, the others whole files. On the page of typed shapes some are there to show an error.</summary>
    private static IEnumerable<GeneratorRun> Runs(string page, SpecText spec) =>
        (page == "weights.md" ? DocumentedCode.StatementsOf(page) : DocumentedCode.Of(page).Where(block => page != "typed-shapes.md" || block.Error is null).Select(block => block.Code))
        .Select(code => GeneratorRun.Of(TestProject.With(spec) with { Source = code }));
}
