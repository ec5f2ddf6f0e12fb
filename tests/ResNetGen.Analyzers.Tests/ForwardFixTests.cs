using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ResNetGen.CodeFixes;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Analyzers.Tests;

/// <summary>Each is fixed one by one, and all at once in the document, in the project and in the solution.</summary>
public class ForwardFixTests
{
    [Theory]
    [InlineData("network /* hooks */ .forward(images)", "network /* hooks */ .call(images)")]
    [InlineData("network?.forward(images)", "network?.call(images)")]
    [InlineData("network!.forward(images)", "network!.call(images)")]
    [InlineData("network.forward(\n    images /* a batch */)", "network.call(\n    images /* a batch */)")]
    public async Task Forward_becomes_call(string found, string mended)
    {
        // Of network?.forward(images) the place begins at the dot.
        var dot = found.Contains('?') ? found.IndexOf('.') : 0;
        await Fix(([Method(found[..dot] + Mark(found[dot..]))], []), ([Method(mended)], []));
    }

    [Fact]
    public async Task Every_forward_becomes_call_at_once_in_a_document_a_project_and_a_solution()
    {
        string[] found =
        [
            Method(Mark("network.forward(images)"), "One") + Method(Mark("network.forward(images.add(1))"), "Two"),
            Method(Mark($"network.forward({Mark("network.forward(images)")})"), "Inside"),
        ];
        string[] mended =
        [
            Method("network.call(images)", "One") + Method("network.call(images.add(1))", "Two"),
            Method("network.call(network.call(images))", "Inside"),
        ];
        await Fix((found, [Method(Mark("network.forward(images)"), "Elsewhere")]), (mended, [Method("network.call(images)", "Elsewhere")]));
    }

    private static string Mark(string call) => $"{{|RNG405:{call}|}}";

    private static string Method(string result, string type = "P") => $"static class {type} {{ static Tensor? Run(ResNet50? network, Tensor images) => {result}; }}\n";

    /// <param name="found">The documents of a project, and those of another one.</param>
    private static Task Fix((string[] Own, string[] Others) found, (string[] Own, string[] Others) mended)
    {
        var test = new CSharpCodeFixTest<ForwardAnalyzer, ForwardFix, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
        };
        foreach (var (state, (own, others)) in new[] { (test.TestState, found), (test.FixedState, mended) })
        {
            Fill(state, own);
            if (others.Length > 0)
                Fill(state.AdditionalProjects["Other"], others);
        }

        test.SolutionTransforms.Add((solution, _) => solution.ProjectIds.Aggregate(solution, (changed, project) => changed.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp12))));
        return test.RunAsync();
    }

    private static void Fill(ProjectState project, string[] documents)
    {
        project.AdditionalReferences.AddRange(References.All);
        foreach (var document in documents)
            project.Sources.Add("#nullable enable\n" + Support.Networks.Usings + document);
        project.Sources.AddRange(Support.Networks.Sources);
    }
}
