using Microsoft.CodeAnalysis.Diagnostics;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Generator.Names;

namespace ResNetGen.Generator.Inputs;

/// <summary>What the project says for all of its specs.</summary>
/// <param name="Namespace">Of networks for which neither their file nor its item names one; empty: the global namespace.</param>
/// <param name="Problems">Properties that say nothing usable. They stand in no file that the compiler sees.</param>
internal sealed record ProjectOptions(string Namespace, Visibility Visibility, EquatableArray<LocatedDiagnostic> Problems)
{
    public const string NamespaceProperty = "ResNetGenNamespace";

    public const string VisibilityProperty = "ResNetGenVisibility";

    /// <summary>Made by ResNetGen.targets; nobody else writes it.</summary>
    private const string PathProperty = "ResNetGenPathToProject";

    /// <summary>From where the C# compiler believes generated files to be, with <c>/</c> at its end; empty: not known.</summary>
    public string PathToProject { get; init; } = "";

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var problems = new List<LocatedDiagnostic>();
        var written = OptionReader.Namespace(Property(options, NamespaceProperty), $"The property {NamespaceProperty}", null, problems);
        var visibility = OptionReader.Visibility(Property(options, VisibilityProperty), $"The property {VisibilityProperty}", null, problems);
        return new(
            written ?? NamespaceNames.FromRootNamespace(Property(options, "RootNamespace")),
            visibility ?? Compiler.Targets.CSharp.Listing.Visibility.Public,
            problems.ToEquatableArray())
        {
            PathToProject = Property(options, PathProperty) is { } path && path.Replace("../", "").Length == 0 ? path : "",
        };
    }

    /// <summary>Of a type that serves several networks: seen wherever one of them is.</summary>
    public Visibility VisibilityFor(IEnumerable<Visibility> networks) =>
        networks.DefaultIfEmpty(Visibility).Contains(Compiler.Targets.CSharp.Listing.Visibility.Public) ? Compiler.Targets.CSharp.Listing.Visibility.Public : Compiler.Targets.CSharp.Listing.Visibility.Internal;

    /// <summary>The value of an MSBuild property; an empty one says as much as none.</summary>
    public static string? Property(AnalyzerConfigOptions options, string name) => OptionReader.Value(options, "build_property." + name);
}
