using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ResNetGen.Analyzers.Tests.Support;
using ResNetGen.CodeFixes;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Analyzers.Tests;

public class ForwardFixTests
{
    [Fact]
    public async Task Forward_becomes_call()
    {
        var test = new CSharpCodeFixTest<ForwardAnalyzer, ForwardFix, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        foreach (var (state, call) in new[] { (test.TestState, "{|RNG405:network /* hooks */ .forward(images)|}"), (test.FixedState, "network /* hooks */ .call(images)") })
        {
            state.AdditionalReferences.AddRange(References.All);
            state.Sources.Add(Support.Networks.Usings + $"static class P {{ static Tensor Run(ResNet50 network, Tensor images) => {call}; }}");
            state.Sources.AddRange(Support.Networks.Sources);
        }

        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp12)));

        await test.RunAsync();
    }
}
