namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>What the project says about emitted code.</summary>
/// <param name="Namespace">Of the emitted type: the item's, the file's or the root namespace, resolved; empty for the global namespace.</param>
/// <param name="RootNamespace">Where the assembly's dimension types and its <c>Networks</c> are.</param>
/// <param name="SpecPath">The spec, relative to the project, with <c>/</c>; for the header.</param>
public sealed record EmitOptions(string Namespace, string RootNamespace, Visibility Visibility, string SpecPath)
{
    internal string Modifier => Keyword(Visibility);

    internal static string Keyword(Visibility visibility) => visibility == Visibility.Public ? "public" : "internal";
}
