using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ResNetGen.Generator.Names;

/// <summary>Names of namespaces.</summary>
internal static class NamespaceNames
{
    public static bool IsValid(string name) => name.Split('.').All(IsPlainIdentifier);

    /// <summary>
    /// The root namespace as a namespace. MSBuild makes it from the project's file name and replaces nothing but spaces,
    /// so that <c>my-app.csproj</c> has the root namespace <c>my-app</c>; the SDK's templates write <c>my_app</c> then, and so does this.
    /// </summary>
    public static string FromRootNamespace(string? name) =>
        string.Join(".", (name ?? "").Split('.').Where(part => part.Length > 0).Select(ToIdentifier));

    private static string ToIdentifier(string part)
    {
        var identifier = new StringBuilder(part.Length + 1);
        foreach (var character in part)
            identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        return IsPlainIdentifier(identifier.ToString()) ? identifier.ToString() : "_" + identifier;
    }

    private static bool IsPlainIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
