namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>What the project says about emitted code.</summary>
/// <param name="Namespace">Of the emitted type: the item's, the file's or the root namespace, resolved; empty for the global namespace.</param>
/// <param name="RootNamespace">Where the assembly's dimension types and its <c>Networks</c> are.</param>
/// <param name="SpecPath">The spec, relative to the project, with <c>/</c>; for the header.</param>
public sealed record EmitOptions(string Namespace, string RootNamespace, Visibility Visibility, string SpecPath)
{
    /// <summary>
    /// What leads from where the C# compiler believes the emitted file to be to the project: <c>../../../</c>. Its messages about the user's classes then point at the spec.
    /// </summary>
    public string PathToProject { get; init; } = "";

    /// <summary>The spec as <c>#line</c> names it; null where its name cannot be written there.</summary>
    internal string? LinePath => SpecPath.Any(c => c == '"' || char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085') ? null : PathToProject + SpecPath;

    internal string Modifier => Keyword(Visibility);

    internal static string Keyword(Visibility visibility) => visibility == Visibility.Public ? "public" : "internal";
}
