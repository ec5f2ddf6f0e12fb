using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ResNetGen.Compiler;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Analyzers.Remedies;

/// <summary>
/// RNG410: tells editors the edits of mistakes in specs. The mistakes themselves are the generator's to report, and editors ask analyzers for
/// what can be fixed: so this one is hidden. Nobody reads it, no mistake is shown twice, and the C# compiler does not run it in a build.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RemedyAnalyzer : DiagnosticAnalyzer
{
    private static readonly Microsoft.CodeAnalysis.DiagnosticDescriptor Rule = new(
        RemedyProperties.Id, "A mistake in a spec has a remedy that is one edit", "{0}", "ResNetGen", DiagnosticSeverity.Hidden, isEnabledByDefault: true,
        helpLinkUri: "https://github.com/resnetgen/resnetgen/blob/main/docs/code-fixes.md");

    /// <inheritdoc/>
    public override ImmutableArray<Microsoft.CodeAnalysis.DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Look);
    }

    private static void Look(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!IsSpec(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file)) || file.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var mistake in SpecCompiler.Compile(text.ToString(), context.CancellationToken).Diagnostics)
        {
            if (mistake.Edit is { } edit)
            {
                var remedy = new RemedyProperties(edit.Span.Start, edit.Span.Length, edit.Replacement, edit.Title);
                context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Rule, Place(file.Path, mistake.Span), remedy.Write(), edit.Title));
            }
        }
    }

    /// <summary>By its metadata, as the generator tells it.</summary>
    private static bool IsSpec(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_metadata.AdditionalFiles.ResNetGen", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static Location Place(string path, SourceSpan span) => Location.Create(
        path, new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new(span.StartPosition.Line, span.StartPosition.Column), new(span.EndPosition.Line, span.EndPosition.Column)));
}
