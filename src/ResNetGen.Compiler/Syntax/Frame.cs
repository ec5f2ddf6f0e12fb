using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax;

/// <summary>A list or map whose end has not been read yet.</summary>
/// <param name="bracket">Offset of the opening bracket, or where the collection begins.</param>
internal abstract class Frame(int bracket, bool isFlow, string? anchor)
{
    public int Bracket { get; } = bracket;

    public bool IsFlow { get; } = isFlow;

    public string? Anchor { get; } = anchor;

    /// <summary>Nodes inside, each alias counted as all that it stands for.</summary>
    public long ExpandedSize { get; set; } = 1;

    /// <summary>Takes a finished node; false when it is left out, which has been reported.</summary>
    public abstract void Add(SpecNode node, DiagnosticBag diagnostics);

    public abstract SpecNode Finish(SourceSpan span);

    /// <summary>First and last piece inside, for collections without brackets.</summary>
    public abstract (SourceSpan First, SourceSpan Last)? Inside { get; }
}

internal sealed class ListFrame(int bracket, bool isFlow, string? anchor) : Frame(bracket, isFlow, anchor)
{
    public List<SpecNode> Items { get; } = [];

    public override void Add(SpecNode node, DiagnosticBag diagnostics) => Items.Add(node);

    public override SpecNode Finish(SourceSpan span) => new ListNode(Items.ToEquatableArray(), IsFlow, span);

    public override (SourceSpan First, SourceSpan Last)? Inside =>
        Items.Count == 0 ? null : (Items[0].Span, Items[Items.Count - 1].Span);
}
