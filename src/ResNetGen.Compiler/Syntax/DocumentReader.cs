using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ResNetGen.Compiler.Syntax;

/// <summary>One pass over the text: YAML's events become nodes. A stack of open collections takes the place of recursion, so that no depth can exhaust the thread's own.</summary>
internal sealed class DocumentReader(SpecText text, FileKind kind, UnquotedValues unquoted, DiagnosticBag diagnostics)
{
    public const int MaxDepth = 64;

    private readonly Stack<Frame> open = new();

    private readonly Anchors anchors = new(kind, diagnostics);

    /// <summary>YAML's parser would take a byte order mark for a part of the first key.</summary>
    private readonly int origin = text[0] == TextLimits.ByteOrderMark ? 1 : 0;

    private SpecNode? root;

    private int documents;

    private bool stopped;

    /// <summary>Where the last event ended: what goes wrong next is not before it.</summary>
    private int reached;

    private (int Start, int End)? lastFlowList;

    /// <summary>The document; null when there is none, which has been reported.</summary>
    public MapNode? Read()
    {
        var scanner = new ListEndScanner(new Scanner(new StringReader(unquoted.Covered().Substring(origin)), skipComments: true));
        try
        {
            var parser = new Parser(scanner);
            while (!stopped && parser.MoveNext())
            {
                scanner.Forget();
                Take(parser.Current!);
            }
        }
        catch (YamlException fault)
        {
            TakeListEnd(scanner);
            Explain(Offset(fault.Start), Offset(fault.End), fault.Message);
            return Salvage();
        }
        catch (InvalidOperationException)
        {
            // What the parser does about some unclosed brackets.
            TakeListEnd(scanner);
            Explain(reached, reached, "The text ends where more was expected.");
            return Salvage();
        }

        if (stopped)
            return null;
        return Document();
    }

    /// <summary>A fault behind a list is no part of it.</summary>
    private void TakeListEnd(ListEndScanner scanner)
    {
        if (scanner.ListEnd is { } end)
            Take(end);
    }

    /// <summary>The document up to its fault, and the names of the networks behind it.</summary>
    private MapNode? Salvage()
    {
        new CutNetworks(text).AddNames([.. open], reached);
        var silent = new DiagnosticBag();
        while (open.Count > 0)
        {
            var frame = open.Pop();
            if (frame is MapFrame { Key: { } key })
                frame.Add(new BrokenNode(key.Span), silent);
            var node = frame.Finish(text.Between(frame.Bracket, reached));
            if (open.Count == 0)
                root = node;
            else
                open.Peek().Add(node, silent);
        }

        return root is MapNode map ? map with { IsCut = true } : null;
    }

    private MapNode? Document()
    {
        switch (root)
        {
            case MapNode map:
                return map;
            case null or ScalarNode { Text: "", IsQuoted: false }:
                diagnostics.Report(
                    TextErrors.NotAMap, text.Between(0, 0),
                    $"The file is empty. {kind.WhereEmpty}");
                return null;
            case BrokenNode:
                return null;
            default:
                diagnostics.Report(
                    TextErrors.NotAMap, text.Between(root.Span.Start, Math.Min(root.Span.End, text.LineEnd(root.Span.Start))),
                    kind.WhereNoMap);
                return null;
        }
    }

    private void Take(ParsingEvent next)
    {
        switch (next)
        {
            case DocumentStart start when ++documents == 2:
                diagnostics.Report(
                    TextErrors.SeveralDocuments, text.Between(Offset(start.Start), Offset(start.End)),
                    $"A second document begins here; a file holds one. {kind.ForSecondDocument}");
                break;
            case NodeEvent when documents > 1:
                break;
            case Scalar scalar:
                Add(Scalar(scalar), 1, AnchorOf(scalar));
                break;
            case AnchorAlias alias:
                Add(alias);
                break;
            case SequenceStart list:
                RefuseTag(list);
                Open(new ListFrame(Offset(list.End), list.Style == SequenceStyle.Flow, AnchorOf(list)));
                break;
            case MappingStart map:
                RefuseTag(map);
                Open(new MapFrame(Offset(map.End), map.Style == MappingStyle.Flow, AnchorOf(map), kind));
                break;
            case SequenceEnd or MappingEnd when documents == 1:
                Close(Offset(next.End));
                break;
        }

        if (next is NodeEvent or SequenceEnd or MappingEnd)
            reached = Math.Max(reached, Offset(next.End));
    }

    private void Open(Frame frame)
    {
        open.Push(frame);
        if (open.Count <= MaxDepth)
            return;
        stopped = true;
        diagnostics.Report(
            TextErrors.NestingTooDeep, text.Between(frame.Bracket, frame.Bracket + 1),
            $"Lists and maps are nested more than {MaxDepth} deep here. {char.ToUpperInvariant(kind.Name[0])}{kind.Name.Substring(1)} needs no more than {kind.Levels}.");
    }

    private void Close(int end)
    {
        var frame = open.Pop();
        if (frame is { IsFlow: true } && text[end] is ']' or '}')
            end++;
        var span = !frame.IsFlow || text[frame.Bracket] is not ('[' or '{')
            ? frame.Inside is { } inside ? inside.First.To(Later(inside.First, inside.Last)) : text.Between(frame.Bracket, frame.Bracket)
            : text.Between(frame.Bracket, end);
        if (frame is ListFrame { IsFlow: true } list)
        {
            lastFlowList = (span.Start, span.End);
            if (kind.HasCells && (UnquotedValues.IsCell(list.Items, IsPlaceOfCells()) || (KeyOfList == "stem" && StemRows.IsCutPool(list.Items))))
                Cover(span);
        }

        Add(frame.Finish(span), frame.ExpandedSize, frame.Anchor);
    }

    /// <summary>An alias's node stands earlier in the text than what surrounds the alias.</summary>
    private static SourceSpan Later(SourceSpan first, SourceSpan last) => last.End >= first.End ? last : first;

    /// <summary>Whether a list that ends here is the value of <c>block</c>, one of them, or a stage's row.</summary>
    private bool IsPlaceOfCells()
    {
        var keys = open.OfType<MapFrame>().Select(frame => (frame.Key as ScalarNode)?.Text).Take(2).ToArray();
        return keys.Contains("stages") || keys.FirstOrDefault() == "block";
    }

    private string? KeyOfList => (open.OfType<MapFrame>().FirstOrDefault()?.Key as ScalarNode)?.Text;

    /// <summary>A list that looks like a cell is one, unless its key says otherwise.</summary>
    private void Cover(SourceSpan list)
    {
        switch (KeyOfList)
        {
            case "stride_in":
                break;
            case "stem":
                unquoted.AddStem(list.Start, list.End, diagnostics);
                break;
            default:
                unquoted.AddCell(list.Start, list.End, diagnostics);
                break;
        }
    }

    private void Add(AnchorAlias alias)
    {
        var span = text.Between(Offset(alias.Start), Offset(alias.End));
        // A merge key is refused whatever it refers to.
        if (open.FirstOrDefault(frame => frame is not ListFrame) is MapFrame { IsMerge: true })
            Add(new BrokenNode(span), 1, anchor: null);
        else if (anchors.Resolve(alias.Value.Value, span, open) is { } target)
            Add(target.Node, target.Size, anchor: null);
        else
            Add(new BrokenNode(span), 1, anchor: null);
        stopped |= anchors.IsExhausted;
    }

    private void Add(SpecNode node, long size, string? anchor)
    {
        anchors.Define(anchor, node, size);
        if (open.Count == 0)
        {
            root ??= node;
            return;
        }

        open.Peek().ExpandedSize += size;
        open.Peek().Add(node, diagnostics);
    }

    private SpecNode Scalar(Scalar scalar)
    {
        RefuseTag(scalar);
        var end = Offset(scalar.End);
        var start = scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty ? Offset(scalar.Start) : BehindProperties(Offset(scalar.Start), end);
        if (unquoted.TryGet(start, out var coveredEnd))
        {
            if (unquoted.IsBroken(start))
                return new BrokenNode(text.Between(start, coveredEnd));
            var slice = text.Slice(start, coveredEnd);
            return new ScalarNode(slice, IsQuoted: true, text.Between(start, coveredEnd), Places([.. Enumerable.Range(start, slice.Length + 1)]));
        }

        var quoted = scalar.Style is not ScalarStyle.Plain;
        if (!quoted && InFlow && UnquotedValues.IsCutCall(scalar.Value) && !IsCutCell(scalar.Value))
            unquoted.TryAddCall(start, diagnostics);
        return new ScalarNode(
            scalar.Value, quoted, text.Between(start, end), Places(ScalarAligner.Align(text, start, end, scalar.Value, scalar.Style)));
    }

    private ScalarPlaces Places(int[] offsets) => new(new(offsets), text.Lines);

    /// <summary>Where a list ends, it is told as a whole.</summary>
    private bool IsCutCell(string item) => kind.HasCells && open.Peek() is ListFrame && UnquotedValues.IsCutSplit(item);

    private bool InFlow => open.Count > 0 && open.Peek().IsFlow;

    /// <summary>The first character behind anchors and tags.</summary>
    private int BehindProperties(int start, int end)
    {
        while (start < end && text[start] is '&' or '!')
        {
            while (start < end && !char.IsWhiteSpace(text[start]))
                start++;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
        }

        return start;
    }

    private void RefuseTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty)
            return;
        var start = Offset(node.Start);
        while (start < text.Length && text[start] != '!')
            start++;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        diagnostics.Report(
            TextErrors.Tag, text.Between(start, end),
            $"The tag {Quoting.Quote(text.Slice(start, end))} has no meaning here: each value is read as its key says. Remove it.",
            edit: new(text.Between(start, BehindBlanks(end)), "", $"Remove the tag {Quoting.Quote(text.Slice(start, end))}"));
    }

    private int BehindBlanks(int offset)
    {
        while (SpecText.IsBlank(text[offset]))
            offset++;
        return offset;
    }

    private int Offset(Mark mark) => origin + (int)mark.Index;

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private void Explain(int start, int end, string message) =>
        new YamlFault(text, unquoted, [.. open], lastFlowList, reached, start, end, message).Report(diagnostics);
}
