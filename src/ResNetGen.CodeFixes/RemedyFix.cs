using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ResNetGen.Analyzers.Remedies;

namespace ResNetGen.CodeFixes;

/// <summary>Makes the edit that a mistake in a spec comes with.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(RemedyFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { ".yaml", ".yml" })]
public sealed class RemedyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RemedyProperties.Id);

    /// <summary>None: edits of one file are made independently of each other. The command <c>resnetgen check --fix</c> makes all that go together.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (RemedyProperties.Read(diagnostic.Properties) is { } edit)
                context.RegisterCodeFix(CodeAction.Create(edit.Title, cancellation => Apply(context.TextDocument, edit, cancellation), equivalenceKey: edit.Title), diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> Apply(TextDocument spec, RemedyProperties edit, CancellationToken cancellation)
    {
        var text = await spec.GetTextAsync(cancellation).ConfigureAwait(false);
        var changed = text.WithChanges(new TextChange(new TextSpan(edit.Start, edit.Length), edit.Replacement));
        return spec.Project.Solution.WithAdditionalDocumentText(spec.Id, changed);
    }
}
