using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Syntax;

/// <summary>A map in the making: keys and values arrive in turn. Entries that cannot be kept are reported and left out.</summary>
internal sealed class MapFrame(int bracket, bool isFlow, string? anchor, FileKind kind) : Frame(bracket, isFlow, anchor)
{
    private const string MergeKey = "<<";

    private readonly List<MapEntry> entries = [];

    private readonly Dictionary<string, ScalarNode> keys = new(StringComparer.Ordinal);

    /// <summary>The key whose value comes next; null where a key comes next.</summary>
    public SpecNode? Key { get; private set; }

    /// <summary>The value that comes next is that of a merge key, which is not kept.</summary>
    public bool IsMerge => Key is ScalarNode { Text: MergeKey, IsQuoted: false };

    private bool isIncomplete;

    private bool hasRepeatedKeys;

    private SourceSpan? first;

    private SourceSpan last;

    public override void Add(SpecNode node, DiagnosticBag diagnostics)
    {
        first ??= node.Span;
        last = node.Span;
        if (Key is null)
        {
            Key = node;
            return;
        }

        if (Accept(Key, diagnostics) is { } accepted)
            entries.Add(new(accepted, node));
        Key = null;
    }

    public override SpecNode Finish(SourceSpan span) => new MapNode(entries.ToEquatableArray(), span) { IsIncomplete = isIncomplete, HasRepeatedKeys = hasRepeatedKeys };

    public override (SourceSpan First, SourceSpan Last)? Inside => first is { } start ? (start, last) : null;

    private ScalarNode? Accept(SpecNode node, DiagnosticBag diagnostics)
    {
        if (node is not ScalarNode scalar)
        {
            isIncomplete = true;
            diagnostics.Report(TextErrors.KeyIsNoText, node.Span, "A key must be plain text; here it is a list or a map.");
            return null;
        }

        if (scalar is { Text: MergeKey, IsQuoted: false })
        {
            isIncomplete = true;
            diagnostics.Report(
                TextErrors.MergeKey, scalar.Span,
                $"Merge keys ('<<') are not supported. {kind.InsteadOfMergeKey}");
            return null;
        }

        if (keys.TryGetValue(scalar.Text, out var earlier))
        {
            hasRepeatedKeys = true;
            diagnostics.Report(
                TextErrors.DuplicateKey, scalar.Span, $"The key {Quote(scalar.Text)} is written twice. Remove one of the two.",
                new(earlier.Span, $"{Quote(scalar.Text)} is written here first."));
            return null;
        }

        keys.Add(scalar.Text, scalar);
        return scalar;
    }
}
