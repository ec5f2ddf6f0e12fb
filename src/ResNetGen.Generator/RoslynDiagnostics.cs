using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Generator;

/// <summary>Turns the compiler's diagnostics into Roslyn's.</summary>
internal static class RoslynDiagnostics
{
    private const string Category = "ResNetGen";

    /// <summary>Each diagnostic has a page of its own here.</summary>
    private const string HelpPages = "https://github.com/resnetgen/resnetgen/blob/main/docs/diagnostics/";

    public static Microsoft.CodeAnalysis.Diagnostic ToRoslyn(LocatedDiagnostic located)
    {
        var diagnostic = located.Diagnostic;
        return Microsoft.CodeAnalysis.Diagnostic.Create(
            ToRoslyn(diagnostic.Descriptor),
            ToLocation(located.Path, diagnostic.Span),
            diagnostic.Related is { } related ? [ToLocation(related.Path ?? located.Path, related.Span)] : [],
            Message(diagnostic));
    }

    private static Microsoft.CodeAnalysis.DiagnosticDescriptor ToRoslyn(Compiler.Diagnostics.DiagnosticDescriptor descriptor) =>
        new(
            descriptor.Id,
            descriptor.Title,
            "{0}",
            Category,
            descriptor.Severity switch
            {
                Severity.Warning => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Error,
            },
            isEnabledByDefault: true,
            helpLinkUri: $"{HelpPages}{descriptor.Id}.md");

    private static Location ToLocation(string? path, SourceSpan span) =>
        path is null
            ? Location.None
            : Location.Create(path, new TextSpan(span.Start, span.Length), new LinePositionSpan(ToRoslyn(span.StartPosition), ToRoslyn(span.EndPosition)));

    private static LinePosition ToRoslyn(TextPosition position) => new(position.Line, position.Column);

    /// <summary>A build log shows no second location: a place in the same file is named in the text.</summary>
    private static string Message(Compiler.Diagnostics.Diagnostic diagnostic) =>
        diagnostic.Related is { Path: null } related
            ? string.Format(CultureInfo.InvariantCulture, "{0} (See also line {1}.)", diagnostic.Message, related.Span.StartPosition.Line + 1)
            : diagnostic.Message;
}
