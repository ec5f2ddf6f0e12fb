using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SourceSpan = ResNetGen.Compiler.Common.SourceSpan;
using TextPosition = ResNetGen.Compiler.Common.TextPosition;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>Makes errors of this tool of Scriban's: the place, and a sentence in this tool's words where there is one.</summary>
internal static class TemplateErrors
{
    /// <summary>What Scriban says, and what is said here.</summary>
    private static readonly (Regex Scriban, string Here)[] Wordings =
    [
        (new("^Object `(.+)` is null\\. Cannot access member: (.+)$"), "'$1' is null here, and null has no members. Ask 'if $1' before, or write '$1?.' for null again."),
        (new("^Cannot get the member (.+) for a null object\\.$"), "'$1' is asked of null, which has no members. Ask 'if' before, or write '?.' for null again."),
        (new("^Cannot get or set a member on the primitive .* when accessing member: (.+)$"), "A number has no members, and '$1' is asked of one."),
        (new("^Cannot set a value for the readonly member: (.+)$"), "'$1' cannot be set: the data of a template cannot be changed. Give the value a name of its own."),
        (new("^The index (-?\\d+) is out of bounds \\[0, (\\d+)\\] on the `(.+)` with .*$"), "'$3' has no item $1: it has $2, counted from 0."),
        (new("^(Exceeding number of iteration limit|Range expression exceeds LoopLimit).*$", RegexOptions.Singleline), TemplateLimits.TooManyLoops),
        (new("^Exceeding (?:number of )?recursive depth limit.*$", RegexOptions.Singleline), $"Functions and includes may call each other {TemplateLimits.Depth} deep, and these go deeper. Look for one that calls itself without an end."),
        (new("^(Padding width|The resulting string length|Joined string|String multiplication) .*LimitToString.*$", RegexOptions.Singleline), TemplateLimits.TooManyCharacters),
        (new("^The Regex engine has timed out.*$", RegexOptions.Singleline), "This regular expression takes more than five seconds. Look for a repetition inside of a repetition."),
        (new("^Invalid number of arguments `(\\d+)` passed to `([\\w.]+).*` while expecting `1` arguments\\.?$", RegexOptions.Singleline), "'$2' takes one argument, and this call has $1."),
        (new("^Invalid number of arguments `(\\d+)` passed to `([\\w.]+).*` while expecting `(\\d+)` arguments\\.?$", RegexOptions.Singleline), "'$2' takes $3 arguments, and this call has $1."),
        (new("^Argument index must be < (\\d+).*$", RegexOptions.Singleline), "This function takes $1 arguments, and this call has more."),
        (new("^The statement depth limit `(\\d+)` was reached.*$", RegexOptions.Singleline), "Code may be nested $1 deep, and this goes deeper. Give a part of it a name, or make it a function."),
        (new("^Error while parsing (\\w+) statement: The <end> statement was not found.*$"), "This '$1' is not closed. Write '{{ end }}' where it ends."),
        (new("^Invalid token found `\\}`.*$"), "One '}' is not expected here. Code ends with '}}'."),
        (new("^Unexpected token `\\{` while parsing object initializer.*$"), "Code begins inside of code here. Write '}}' where the code before it ends."),
    ];

    public static TemplateException Of(LogMessageBag messages, TemplateFiles files)
    {
        // What comes behind the first error is mostly its echo.
        var first = messages.First(message => message.Type == ParserMessageType.Error);
        return Of(first.Span, first.Message, files);
    }

    public static TemplateException Of(ScriptRuntimeException failure, TemplateFiles files)
    {
        if (failure is ScriptParserRuntimeException { ParserMessages: { } messages })
            return Of(messages, files);
        return Of(failure.Span, failure.OriginalMessage, files);
    }

    private static TemplateException Of(Scriban.Parsing.SourceSpan span, string message, TemplateFiles files)
    {
        var template = files.Find(span.FileName);
        return new(template, Place(span, template.Text), Word(message));
    }

    private static string Word(string message)
    {
        foreach (var (scriban, here) in Wordings)
        {
            if (scriban.IsMatch(message))
                return scriban.Replace(message, here);
        }

        var plain = message.Replace('`', '\'').Replace("\r", "").Replace('\n', ' ').Trim();
        return plain.Length == 0 || plain[plain.Length - 1] is '.' or '?' or '!' ? plain : plain + ".";
    }

    /// <summary>Scriban's places count their last character among them, and one at the end of a text may be beyond it.</summary>
    private static SourceSpan Place(Scriban.Parsing.SourceSpan span, string text)
    {
        var start = span.Start.Offset < 0 ? text.Length : Math.Min(span.Start.Offset, text.Length);
        var end = Math.Min(text.Length, Math.Max(start, span.End.Offset + 1));
        return new(start, end - start, Position(text, start), Position(text, end));
    }

    private static TextPosition Position(string text, int offset)
    {
        var lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        return new(text.Take(offset).Count(character => character == '\n'), offset - lineStart);
    }
}
