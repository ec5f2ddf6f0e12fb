using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Targets.CSharp.Listing;

namespace ResNetGen.Generator.Inputs;

/// <summary>A spec as the project hands it over.</summary>
/// <param name="Path">Full path, for locations.</param>
/// <param name="RelativePath">From the project's folder, with forward slashes: what goes into sources and decides order.</param>
/// <param name="Namespace">From the item's metadata, or null.</param>
/// <param name="Visibility">From the item's metadata, or null.</param>
/// <param name="Problems">Metadata that say nothing usable.</param>
internal sealed record SpecFile(
    string Path, string RelativePath, string Text, string? Namespace, Visibility? Visibility, EquatableArray<LocatedDiagnostic> Problems)
{
    /// <summary>Null for an additional file that is no spec.</summary>
    public static SpecFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var metadata = options.GetOptions(file);
        if (Metadata(metadata, "ResNetGen") is not { } marked || !marked.Equals("true", StringComparison.OrdinalIgnoreCase))
            return null;
        // The C# compiler itself reports an additional file that it cannot read.
        if (file.GetText(cancellation) is not { } text)
            return null;

        var problems = new List<LocatedDiagnostic>();
        return new(
            file.Path,
            RelativePaths.From(ProjectOptions.Property(options.GlobalOptions, "ProjectDir"), file.Path),
            text.ToString(),
            OptionReader.Namespace(Metadata(metadata, "ResNetGenNamespace"), "The metadata Namespace of this file's item", file.Path, problems),
            OptionReader.Visibility(Metadata(metadata, "ResNetGenVisibility"), "The metadata Visibility of this file's item", file.Path, problems),
            problems.ToEquatableArray());
    }

    private static string? Metadata(AnalyzerConfigOptions options, string name) =>
        OptionReader.Value(options, "build_metadata.AdditionalFiles." + name);
}
