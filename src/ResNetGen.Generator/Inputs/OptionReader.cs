using Microsoft.CodeAnalysis.Diagnostics;
using ResNetGen.Compiler.Binding.Names;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Generator.Names;

namespace ResNetGen.Generator.Inputs;

/// <summary>Reads what properties and item metadata say. A value that cannot be used is reported and counts as not said.</summary>
internal static class OptionReader
{
    public static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    /// <param name="value">As written, or null.</param>
    /// <param name="where">What carries the value, as the message begins.</param>
    /// <param name="path">The spec that the value belongs to; null for a property.</param>
    public static string? Namespace(string? value, string where, string? path, List<LocatedDiagnostic> problems)
    {
        if (value is null)
            return null;
        if (FrameworkNamespaces.Own(value))
        {
            problems.Add(LocatedDiagnostic.AtStart(
                path, NameErrors.FrameworkNamespace, $"{where} is '{value}'. {FrameworkNamespaces.Fault(value)} Write '{FrameworkNamespaces.Other(value)}'."));
            return null;
        }

        if (NamespaceNames.IsValid(value))
            return value;
        problems.Add(LocatedDiagnostic.AtStart(
            path,
            Descriptors.InvalidNamespaceOption,
            $"{where} is '{value}', which is not a C# namespace. Expected identifiers with dots between them, such as 'MyApp.Networks'."));
        return null;
    }

    /// <inheritdoc cref="Namespace"/>
    public static Visibility? Visibility(string? value, string where, string? path, List<LocatedDiagnostic> problems)
    {
        switch (value)
        {
            case null:
                return null;
            case "public":
                return Compiler.Targets.CSharp.Listing.Visibility.Public;
            case "internal":
                return Compiler.Targets.CSharp.Listing.Visibility.Internal;
            default:
                problems.Add(LocatedDiagnostic.AtStart(
                    path, Descriptors.UnknownVisibility, $"{where} is '{value}'. Expected 'public' or 'internal'."));
                return null;
        }
    }
}
