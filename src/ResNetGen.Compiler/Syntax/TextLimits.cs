using System.Globalization;
using System.Text;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Syntax;

/// <summary>What is refused before YAML is looked at: files too large, and characters that would leave lines, comments or columns in doubt.</summary>
internal static class TextLimits
{
    public const int MaxBytes = 1024 * 1024;

    public const char ByteOrderMark = '\uFEFF';

    /// <summary>False when the text is refused, which has been reported.</summary>
    public static bool Check(SpecText text, FileKind kind, DiagnosticBag diagnostics)
    {
        if (text.Length > MaxBytes || Encoding.UTF8.GetByteCount(text.Text) > MaxBytes)
        {
            diagnostics.Report(TextErrors.FileTooLarge, text.Between(0, 0), $"The file is larger than 1 MB. {kind.WhereTooLarge}");
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (Fault(text, i, kind) is not { } fault)
                continue;
            diagnostics.Report(TextErrors.ForbiddenCharacter, text.Between(i, i + 1), fault, edit: Remedy(text.Between(i, i + 1), text[i]));
            return false;
        }

        return true;
    }

    /// <summary>What is no character at all is the encoding's fault, which no edit of the text mends.</summary>
    private static SuggestedEdit? Remedy(SourceSpan place, char c) => c switch
    {
        '\uFFFD' => null,
        '\u2028' or '\u2029' or '\u0085' => new(place, "\n", $"Put a plain line break in place of {CodePoint(c)}"),
        _ => char.IsSurrogate(c) ? null : new(place, "", $"Remove {CodePoint(c)}"),
    };

    private static string? Fault(SpecText text, int i, FileKind kind)
    {
        var c = text.Text[i];
        if (c is >= ' ' and < '\u007F' or '\n' or '\r' or '\t')
            return null;
        if (char.IsSurrogate(c))
        {
            var paired = char.IsHighSurrogate(c) ? char.IsLowSurrogate(text[i + 1]) : char.IsHighSurrogate(text[i - 1]);
            return paired ? null : $"Half of a surrogate pair, {CodePoint(c)}, is not a character. Save the file as UTF-8.";
        }

        return c switch
        {
            ByteOrderMark => i == 0 ? null : "A byte order mark is inside the text. Remove it: it may only be a file's first character.",
            '\uFFFD' => "U+FFFD replaces bytes that were not UTF-8. Save the file as UTF-8.",
            '\u2028' or '\u2029' or '\u0085' => $"The line separator {CodePoint(c)} ends a line for some programs and not for others. Use a plain line break.",
            >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' =>
                $"The character {CodePoint(c)} reverses the direction of the text, so that it looks different from what it is. Remove it.",
            _ => char.GetUnicodeCategory(c) == UnicodeCategory.Control ? $"The control character {CodePoint(c)} has no place in {kind.Name}. Remove it." : null,
        };
    }
}
