using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ResNetGen.Fuzz.Mutations.Nodes;

namespace ResNetGen.Fuzz.Rules;

/// <summary>What holds of any generated file, whatever the spec says: text of a spec is shown in comments and strings and never becomes code.</summary>
internal static class SourceRules
{
    public static IEnumerable<string> Violations(GeneratedSourceResult source)
    {
        var text = source.SourceText.ToString();
        if (text.FirstOrDefault(IsStrange) is var strange and not '\0')
            yield return $"{source.HintName} holds U+{(int)strange:X4}.";

        var root = source.SyntaxTree.GetRoot();
        if (source.SyntaxTree.GetDiagnostics().FirstOrDefault() is { } fault)
            yield return $"{source.HintName} is no C#: {fault}";
        if (root.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.StartsWith(HostileString.Canary, StringComparison.Ordinal))
            is { RawKind: not 0 } escaped && !IsNamedByTheSpec(escaped))
            yield return $"{source.HintName} has text of the spec as code: {escaped.Parent}";
        if (root.DescendantNodes(descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>().FirstOrDefault(directive => directive is not NullableDirectiveTriviaSyntax && !PointsAtSpec(directive)) is { } directive)
            yield return $"{source.HintName} has a directive: {directive}";
        if (root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.SkippedTokensTrivia)))
            yield return $"{source.HintName} has text that is no code.";
        if (Types(root).Count() != 1 && !source.HintName.EndsWith("Dimensions.g.cs", StringComparison.Ordinal))
            yield return $"{source.HintName} declares {string.Join(", ", Types(root).Select(type => type.Identifier.Text))}.";
    }

    /// <summary>Where a class of the user's own is named, lines are those of the spec, and then the file's own again.</summary>
    private static bool PointsAtSpec(DirectiveTriviaSyntax directive) =>
        directive is LineDirectiveTriviaSyntax line && (line.Line.IsKind(SyntaxKind.DefaultKeyword) || line.File.ValueText == Path.GetFileName(MutantRun.Path));

    /// <summary>A network may well be called by the word that stands for hostile code: it is an identifier.</summary>
    private static bool IsNamedByTheSpec(SyntaxToken token) => token.Parent?.SyntaxTree?.GetRoot() is { } root
        && (Types(root).Any(type => type.Identifier.ValueText == token.ValueText)
            || root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Name.ToString().Split('.').Contains(token.ValueText))
            || root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Any(creation => creation.Type.ToString().Split('.').Contains(token.ValueText)));

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(SyntaxNode root) =>
        root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>();

    /// <summary>Line ends are line feeds; nothing else ends a line, hides, or turns the reading direction.</summary>
    private static bool IsStrange(char character) =>
        (char.IsControl(character) && character != '\n') || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
