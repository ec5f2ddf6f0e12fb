using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Syntax;

/// <summary>Anchors and what they stand for. An alias gives the anchor's own node, so that expansion costs nothing here, but is counted.</summary>
internal sealed class Anchors(FileKind kind, DiagnosticBag diagnostics)
{
    /// <summary>Nodes that all aliases of a file may stand for together: far above any table, far below what would hurt.</summary>
    public const long MaxExpansion = 100_000;

    private readonly Dictionary<string, (SpecNode Node, long Size)> nodes = new(StringComparer.Ordinal);

    private long expanded;

    /// <summary>Too much has been expanded: reading on would only cost time.</summary>
    public bool IsExhausted => expanded > MaxExpansion;

    public void Define(string? anchor, SpecNode node, long size)
    {
        if (anchor is not null)
            nodes[anchor] = (node, size);
    }

    /// <summary>The node that an alias stands for and its size; null when there is none, which has been reported.</summary>
    /// <param name="open">Collections around the alias, which it may not refer to.</param>
    public (SpecNode Node, long Size)? Resolve(string anchor, SourceSpan span, IEnumerable<Frame> open)
    {
        if (open.Any(frame => string.Equals(frame.Anchor, anchor, StringComparison.Ordinal)))
        {
            diagnostics.Report(TextErrors.UnresolvedAlias, span, $"The alias {Quote("*" + anchor)} is inside the value that it refers to, so it would never end.");
            return null;
        }

        if (!nodes.TryGetValue(anchor, out var target))
        {
            var meant = diagnostics.IsCrowded ? null : DidYouMean.Nearest("*" + anchor, nodes.Keys.Select(name => "*" + name));
            diagnostics.Report(
                TextErrors.UnresolvedAlias, span,
                $"There is no anchor {Quote("&" + anchor)} above this alias.{DidYouMean.Ask(meant)} An anchor comes before the value that it names: '{kind.ValueWithAnchor.Key}: &{Show(anchor)} {kind.ValueWithAnchor.Value}'.",
                edit: meant is null ? null : new(span, meant, $"Change {Quote("*" + anchor)} to {Quote(meant)}"));
            return null;
        }

        expanded += target.Size;
        if (expanded <= MaxExpansion)
            return target;
        diagnostics.Report(
            TextErrors.AliasExpansion, span,
            $"The file's aliases expand to more than {MaxExpansion.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} values together. {kind.InsteadOfAliases}");
        return null;
    }
}
