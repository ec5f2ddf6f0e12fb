using System.Text.RegularExpressions;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Keys;

/// <summary>
/// A number with a comma inside a map in braces: <c>{ parameters: 11,7M }</c>. YAML reads the comma as the end of the value and what is behind it
/// as a key. One number is one mistake, however many commas it has.
/// </summary>
/// <param name="isFirst">False behind the second comma, whose number has been reported.</param>
internal sealed class CommaInNumber(SourceSpan place, string written, bool isFirst)
{
    /// <summary>More than any number has: a hostile file shall not cost time.</summary>
    private const int MaxCommas = 8;

    private static readonly Regex Part = new("^[0-9]+$", RegexOptions.CultureInvariant);

    private static readonly Regex LastPart = new("^[0-9]+[KMGkmg]?$", RegexOptions.CultureInvariant);

    private static readonly Regex Decimals = new("^[0-9]+,[0-9]+[KMGkmg]?$", RegexOptions.CultureInvariant);

    private static readonly Regex Thousands = new("^[0-9]{1,3}(?:,[0-9]{3})+$", RegexOptions.CultureInvariant);

    /// <summary>Null where the key is not a part of a number.</summary>
    /// <param name="index">Of the key in its map.</param>
    public static CommaInNumber? Find(MapNode map, int index)
    {
        var entries = map.Entries;
        var begin = index;
        while (begin > 0 && index - begin < MaxCommas && IsPart(entries[begin]) && FollowsOnComma(entries[begin - 1], entries[begin]))
            begin--;
        // Before the first comma is the value of a key.
        if (begin == index || entries[begin].Value is not ScalarNode { IsQuoted: false } first || !Part.IsMatch(first.Text))
            return null;
        var end = index;
        while (end + 1 < entries.Count && end - begin < MaxCommas && IsPart(entries[end + 1]) && FollowsOnComma(entries[end], entries[end + 1]))
            end++;
        var parts = entries.Skip(begin + 1).Take(end - begin).Select(part => part.Key.Text);
        return new(first.Span.To(entries[end].Key.Span), string.Join(",", parts.Prepend(first.Text)), isFirst: index == begin + 1);
    }

    /// <summary>The number as this language writes it, for a text with commas; null where nobody can tell.</summary>
    public static string? Mended(string text)
    {
        if (Thousands.IsMatch(text))
            return text.Replace(',', '_');
        return Decimals.IsMatch(text) ? text.Replace(',', '.') : null;
    }

    public void Report(DiagnosticBag diagnostics)
    {
        if (!isFirst)
            return;
        var mended = Mended(written);
        diagnostics.Report(
            LanguageErrors.CommaInNumber, place,
            $"A number cannot have a comma: YAML ends the value there. {(mended is null ? "Write a point before decimals, and '_' or nothing between thousands: '11.7M', '25_557_032'." : $"Write {Quote(mended)}.")}",
            edit: mended is null ? null : new(place, mended, $"Write {Quote(mended)}"));
    }

    private static bool IsPart(MapEntry entry) => !entry.Key.IsQuoted && LastPart.IsMatch(entry.Key.Text) && entry.Value is ScalarNode { IsQuoted: false, Text: "" };

    /// <summary>Nothing but a comma between the two.</summary>
    private static bool FollowsOnComma(MapEntry one, MapEntry next) =>
        next.Key.Span.Start == (one.Value is ScalarNode { Text: "" } ? one.Key.Span.End : one.Value.Span.End) + 1;
}
