using System.Globalization;

namespace ResNetGen.Playground.Language;

/// <summary>
/// Reads a text line by line: indentation for blocks, brackets for what is in flow. It never fails: the compiler's reader stops at the first mistake of YAML, and a text
/// that is being typed mostly has one.
/// </summary>
public sealed class OutlineScanner(string text)
{
    private readonly List<(int Indent, string Name)> block = [];

    private readonly List<FlowFrame> flow = [];

    private readonly List<OutlinedKey> keys = [];

    /// <summary>Items that a list in a block has had so far, by its indentation.</summary>
    private readonly Dictionary<int, int> items = [];

    private int wanted = -1;

    private OutlinePlace? place;

    /// <summary>All keys.</summary>
    public (IReadOnlyList<OutlinedKey> Keys, OutlinePlace? Place) Scan() => Scan(-1);

    /// <summary>All keys, and what stands at an offset.</summary>
    public (IReadOnlyList<OutlinedKey> Keys, OutlinePlace? Place) Scan(int offset)
    {
        wanted = offset;
        var start = 0;
        while (start <= text.Length)
        {
            var end = start;
            while (end < text.Length && text[end] is not ('\n' or '\r'))
                end++;
            if (flow.Count > 0)
                Flow(start, end);
            else
                Line(start, end);
            start = end + 1;
        }

        return (keys, place);
    }

    private IReadOnlyList<string> Path => [.. block.Select(entry => entry.Name), .. flow.SelectMany(frame => frame.Names)];

    private void Line(int start, int end)
    {
        var first = start;
        while (first < end && text[first] == ' ')
            first++;
        var isEmpty = first == end || text[first] == '#';
        var column = isEmpty && wanted >= start && wanted <= end ? wanted - start : first - start;
        if (isEmpty && !(wanted >= start && wanted <= end))
            return;
        LeaveDeeperThan(column, keepEqual: false, isItem: !isEmpty && IsItem(first, end));
        if (isEmpty)
        {
            if (first == end || wanted <= first)
                place ??= new(Path, IsKey: true, wanted);
            return;
        }

        while (IsItem(first, end))
        {
            var indent = first - start;
            var number = items.GetValueOrDefault(indent, -1) + 1;
            items[indent] = number;
            block.Add((indent, $"[{number.ToString(CultureInfo.InvariantCulture)}]"));
            first += Math.Min(2, end - first);
            while (first < end && text[first] == ' ')
                first++;
        }

        if (KeyEnd(first, end) is { } colon)
        {
            AddKey(first, TrimEnd(first, colon));
            At(first, colon, isKey: true, first);
            block.Add((first - start, Name(first, TrimEnd(first, colon))));
            Value(colon + 1, end);
        }
        else if (block.Count > 0 && block[^1].Name.StartsWith('['))
            Value(first, end);
        else
            At(first, end, isKey: true, first);
    }

    private bool IsItem(int at, int end) => at < end && text[at] == '-' && (at + 1 == end || text[at + 1] == ' ');

    private void LeaveDeeperThan(int column, bool keepEqual, bool isItem)
    {
        while (block.Count > 0 && (block[^1].Indent > column || (block[^1].Indent == column && !keepEqual && !(isItem && !block[^1].Name.StartsWith('[')))))
            block.RemoveAt(block.Count - 1);
        foreach (var deeper in items.Keys.Where(indent => indent > column || (indent == column && !isItem)).ToList())
            items.Remove(deeper);
    }

    /// <summary>The colon behind a key; null where the line has none.</summary>
    private int? KeyEnd(int first, int end)
    {
        if (text[first] is '{' or '[')
            return null;
        var quote = text[first] is '"' or '\'' ? text[first] : '\0';
        for (var i = first + (quote == '\0' ? 0 : 1); i < end; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] == '#' && i > first && text[i - 1] == ' ')
                return null;
            else if (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t'))
                return i;
        }

        return null;
    }

    private void Value(int start, int end)
    {
        var first = start;
        while (first < end && text[first] is ' ' or '\t')
            first++;
        if (first < end && text[first] is '{' or '[')
        {
            At(start, first, isKey: false, first);
            Flow(first, end);
        }
        else
            At(start, end, isKey: false, first, comment: Comment(first, end));
    }

    private int Comment(int first, int end)
    {
        var at = text.IndexOf(" #", first, Math.Max(0, end - first), StringComparison.Ordinal);
        return at < 0 ? end : at;
    }

    private void Flow(int start, int end)
    {
        var token = start;
        var quote = '\0';
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                continue;
            }

            switch (c)
            {
                case '"' or '\'' when OnlyBlanks(token, i):
                    quote = c;
                    break;
                case '#' when i == start || text[i - 1] == ' ':
                    AtFlow(token, i);
                    return;
                case '{' or '[' when OnlyBlanks(token, i):
                    AtFlow(token, i);
                    flow.Add(new(c == '{'));
                    token = i + 1;
                    break;
                case ':' when flow.Count > 0 && flow[^1].IsMap && flow[^1].Key is null && (i + 1 == end || text[i + 1] is ' ' or ',' or '}' or '{' or '['):
                    AtFlow(token, i);
                    var first = Skip(token, i);
                    AddKey(first, TrimEnd(first, i));
                    flow[^1].Key = Name(first, TrimEnd(first, i));
                    token = i + 1;
                    break;
                case ',' when flow.Count > 0:
                    AtFlow(token, i);
                    flow[^1].Next();
                    token = i + 1;
                    break;
                case '}' or ']' when flow.Count > 0:
                    AtFlow(token, i);
                    flow.RemoveAt(flow.Count - 1);
                    token = i + 1;
                    if (flow.Count == 0)
                        return;
                    break;
            }
        }

        AtFlow(token, end);
    }

    private bool OnlyBlanks(int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    private int Skip(int from, int to)
    {
        while (from < to && text[from] is ' ' or '\t')
            from++;
        return from;
    }

    private int TrimEnd(int from, int to)
    {
        while (to > from && text[to - 1] is ' ' or '\t')
            to--;
        return to;
    }

    private string Name(int from, int to) => text[from..to].Trim('"', '\'');

    private void AddKey(int from, int to)
    {
        if (to > from)
            keys.Add(new(Path, Name(from, to), from, to));
    }

    private void AtFlow(int from, int to)
    {
        if (flow.Count > 0)
            At(from, to, flow[^1] is { IsMap: true, Key: null }, Skip(from, to));
    }

    private void At(int from, int to, bool isKey, int token, int? comment = null)
    {
        if (wanted >= from && wanted <= (comment ?? to))
            place ??= new(Path, isKey, Math.Min(token, wanted));
    }

    /// <summary>A map or a list in brackets that is being read.</summary>
    private sealed class FlowFrame(bool isMap)
    {
        private int index;

        public bool IsMap => isMap;

        public string? Key { get; set; }

        public IEnumerable<string> Names => !isMap ? [$"[{index.ToString(CultureInfo.InvariantCulture)}]"] : Key is null ? [] : [Key];

        public void Next()
        {
            Key = null;
            index++;
        }
    }
}
