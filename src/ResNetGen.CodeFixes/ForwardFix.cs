using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ResNetGen.CodeFixes;

/// <summary>RNG405: <c>network.forward(images)</c> becomes <c>network.call(images)</c>, and <c>network?.forward(images)</c> likewise.</summary>
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
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax { Expression: { } method } && Name(method) is { } name)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Changed(context.Document, root, name)), equivalenceKey: Title), diagnostic);
        }
    }

    private static SimpleNameSyntax? Name(ExpressionSyntax method) => method switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static Document Changed(Document document, SyntaxNode root, SimpleNameSyntax name) =>
        document.WithSyntaxRoot(root.ReplaceNode(name, SyntaxFactory.IdentifierName("call").WithTriviaFrom(name)));
}
