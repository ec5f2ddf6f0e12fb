using Microsoft.CodeAnalysis;

namespace ResNetGen.Generator.Tests.Support;

/// <summary>Diagnostics as a build log shows them.</summary>
internal static class DiagnosticText
{
    /// <summary>Path, line and column, both counted from 1; <c>none</c> without a file.</summary>
    public static string Place(Diagnostic diagnostic) => Place(diagnostic.Location);

    public static string Place(Location location)
    {
        if (location.Kind == LocationKind.None)
            return "none";
        var span = location.GetLineSpan();
        return FormattableString.Invariant($"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
    }

    /// <summary>Place and id.</summary>
    public static string Headline(Diagnostic diagnostic) => $"{Place(diagnostic)}: {diagnostic.Id}";
}
