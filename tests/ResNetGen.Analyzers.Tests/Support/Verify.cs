using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Analyzers.Tests.Support;

/// <summary>Runs one analyzer over code that uses generated networks. Marks in the code say what it reports: <c>{|RNG401:images|}</c>.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Runs statements of a method that is given <c>Tensor images</c>, in a file with the usual usings.</summary>
    public static Task Statements(string statements) => Code($$"""
        public static class Program
        {
            public static void Run(Tensor images)
            {
                {{statements}}
            }
        }
        """);

    /// <summary>Runs a file with the usual usings.</summary>
    public static Task Code(string code) => Test(code).RunAsync();

    /// <summary>The test, to be changed before it runs.</summary>
    public static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> Test(string code)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
            // Each of these checks compiles everything once more; PageTests has a test of generated code.
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
        };
        test.TestState.AdditionalReferences.AddRange(References.All);
        test.TestState.Sources.Add(Networks.Usings + code);
        test.TestState.Sources.AddRange(Networks.Sources);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp12)));
        return test;
    }
}
