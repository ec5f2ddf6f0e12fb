using YamlDotNet.Core;

namespace ResNetGen.Compiler.Syntax;

/// <summary>Finds for each character of a scalar's text the place in the file that it was made of: the reverse of YAML's quoting and folding.</summary>
internal static class ScalarAligner
{
    /// <summary>One offset for each character of <paramref name="value"/>, and the end.</summary>
    public static int[] Align(SpecText text, int start, int end, string value, ScalarStyle style)
    {
        var offsets = new int[value.Length + 1];
        var at = FirstCharacter(text, start, end, style);
        for (var i = 0; i < value.Length; i++)
            offsets[i] = Next(text, ref at, end, value, ref i, offsets, style);
        offsets[value.Length] = Math.Min(at, end);
        return offsets;
    }

    private static int FirstCharacter(SpecText text, int start, int end, ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => Math.Min(start + 1, end),
        ScalarStyle.Literal or ScalarStyle.Folded => Math.Min(text.LineEnd(start), end),
        _ => start,
    };

    private static int Next(SpecText text, ref int at, int end, string value, ref int i, int[] offsets, ScalarStyle style)
    {
        if (style == ScalarStyle.DoubleQuoted)
        {
            SkipContinuations(text, ref at, end);
            if (at < end && text[at] == '\\')
                return Escape(text, ref at, end, value, ref i, offsets);
        }

        if (char.IsWhiteSpace(value[i]) && at < end && text[at] != value[i])
            return at;
        if (!char.IsWhiteSpace(value[i]))
        {
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
            if (style == ScalarStyle.DoubleQuoted && at < end && text[at] == '\\')
                return Escape(text, ref at, end, value, ref i, offsets);
        }

        if (at >= end)
            return end;
        var found = at++;
        if (style == ScalarStyle.SingleQuoted && text[found] == '\'' && at < end)
            at++;
        return found;
    }

    /// <summary>A backslash before a line's end joins the lines and stands for nothing.</summary>
    private static void SkipContinuations(SpecText text, ref int at, int end)
    {
        while (at + 1 < end && text[at] == '\\' && SpecText.IsBreak(text[at + 1]))
        {
            at++;
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
        }
    }

    /// <summary>An escape makes one character, or a surrogate pair, which then has one place.</summary>
    private static int Escape(SpecText text, ref int at, int end, string value, ref int i, int[] offsets)
    {
        var found = at;
        at = Math.Min(end, at + text[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 });
        if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && text[found + 1] == 'U')
            offsets[++i] = found;
        return found;
    }
}
