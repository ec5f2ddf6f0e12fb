using System.Text.RegularExpressions;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Syntax;

/// <summary>A piece of the YAML text with its exact place.</summary>
public abstract record SpecNode(SourceSpan Span);

/// <summary>A scalar, always text: its key alone says how it is read.</summary>
/// <param name="Text">The text without quotes, escapes resolved.</param>
public sealed record ScalarNode(string Text, bool IsQuoted, SourceSpan Span, ScalarPlaces Places) : SpecNode(Span)
{
    /// <summary>What means the same with quotes around it and without, but for a comma inside brackets.</summary>
    private static readonly Regex PlainText = new(@"^[\p{L}\p{Nd}_](?:[\p{L}\p{Nd}_.,()^+ -]*[\p{L}\p{Nd}_.)])?$", RegexOptions.CultureInvariant);

    /// <summary>Where a part of <see cref="Text"/> stands in the file.</summary>
    public SourceSpan SpanOf(int start, int length) => Places.SpanOf(start, length);

    /// <summary>The edit that puts another text in this one's place; null for a null, and where YAML needs more than these words in their place.</summary>
    public SuggestedEdit? ChangedTo(string? text)
    {
        if (text is null || !PlainText.IsMatch(text) || Text.EndsWith("\n", StringComparison.Ordinal))
            return null;
        var isSafe = IsQuoted || !text.Contains(',');
        return new(Places.Between(0, Text.Length), isSafe ? text : $"\"{text}\"", $"Change {Quoting.Quote(Text)} to {Quoting.Quote(text)}");
    }
}

public sealed record ListNode(EquatableArray<SpecNode> Items, bool IsFlow, SourceSpan Span) : SpecNode(Span);

public sealed record MapNode(EquatableArray<MapEntry> Entries, SourceSpan Span) : SpecNode(Span)
{
    /// <summary>Entries were left out because they could not be read, which has been reported: what is missing here may have been among them.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>A key is written twice, which has been reported: the first one is kept, and may not be the one that was meant.</summary>
    public bool HasRepeatedKeys { get; init; }

    /// <summary>The text breaks off for YAML somewhere in this map, which has been reported: the names in it are right, all else is in doubt.</summary>
    public bool IsCut { get; init; }
}

public sealed record MapEntry(ScalarNode Key, SpecNode Value);

/// <summary>A piece that could not be read, which has been reported: whoever meets it says nothing more.</summary>
public sealed record BrokenNode(SourceSpan Span) : SpecNode(Span);
