using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ResNetGen.CodeFixes;

/// <summary>RNG405: <c>network.forward(images)</c> becomes <c>network.call(images)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForwardFix))]
public sealed class ForwardFix : CodeFixProvider
{
    private const string Title = "Change 'forward' to 'call'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("RNG405");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Changed(context.Document, root, access)), equivalenceKey: Title), diagnostic);
        }
    }

    private static Document Changed(Document document, SyntaxNode root, MemberAccessExpressionSyntax access)
    {
        var call = SyntaxFactory.IdentifierName("call").WithTriviaFrom(access.Name);
        return document.WithSyntaxRoot(root.ReplaceNode(access, access.WithName(call)));
    }
}
