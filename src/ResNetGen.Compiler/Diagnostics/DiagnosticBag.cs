using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Diagnostics;

/// <summary>Collects the diagnostics of one file, at most one for a mistake.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> diagnostics = [];

    private readonly HashSet<(string Id, SourceSpan Span)> seen = [];

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>So much is wrong that looking for what was meant would cost time and help nobody.</summary>
    internal bool IsCrowded => diagnostics.Count >= 200;

    /// <summary>Adds a diagnostic. A second one of its kind at its place, as when several networks inherit one bad setting, is the same mistake and not kept.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, string message, RelatedPlace? related = null, SuggestedEdit? edit = null)
    {
        if (seen.Add((descriptor.Id, span)))
            diagnostics.Add(new(descriptor, span, message, related, edit));
    }
}
