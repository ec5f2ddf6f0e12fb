using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ResNetGen.Analyzers;
using ResNetGen.Generator.Tests.Support;

namespace ResNetGen.Generator.Tests.Pages;

/// <summary>The example of a page about C# code: a spec, and a program that uses its network.</summary>
internal static class CodeExample
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [new InputAnalyzer(), new HeadAnalyzer(), new ForwardAnalyzer(), new DisposalAnalyzer()];

    /// <summary>What all analyzers together say of the program, which must compile.</summary>
    public static string Message(DiagnosticPage page)
    {
        var spec = Assert.Single(page.Example, block => block.Language == "yaml").Text;
        var code = Assert.Single(page.Example, block => block.Language == "csharp").Text;
        var project = TestProject.With(TestProject.Spec("networks.resnet.yaml", spec)) with { Source = code };
        var program = GeneratorRun.Of(project).Output.WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(program.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var found = program.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return string.Concat(found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(Show));
    }

    private static string Show(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan().StartLinePosition;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Program.cs({place.Line + 1},{place.Character + 1}): warning {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
    }
}
