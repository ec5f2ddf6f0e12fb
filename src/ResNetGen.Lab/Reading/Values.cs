using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Lab.Reading;

/// <summary>The kinds of values in recipes and experiments.</summary>
internal static class Values
{
    /// <summary>A name or a path, which holds any character but NUL: in quotes, YAML has a way to write that.</summary>
    public static Func<ScalarNode, Parsed<string>> Name { get; } = node => node.Text.Trim() switch
    {
        "" => Parsed<string>.Wrong("empty"),
        var text when text.Contains('\0') => Parsed<string>.Wrong("not a name, because it has the character U+0000"),
        var text => text,
    };

    public static Func<ScalarNode, Parsed<string?>> Line { get; } =
        node => node.Text.Contains('\n') ? Parsed<string?>.Wrong("more than one line") : node.Text;

    public static Func<ScalarNode, Parsed<bool>> Bool { get; } = Choice(("true", true), ("false", false));

    /// <summary>Whole numbers as the papers write them: <c>64k</c>, <c>64_000</c>.</summary>
    public static Func<ScalarNode, Parsed<long>> Whole(long least, long most) => node =>
    {
        var text = node.Text.Replace("_", "", StringComparison.Ordinal);
        var thousands = text.EndsWith('k');
        var digits = thousands ? text[..^1] : text;
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Parsed<long>.Wrong(digits.Length > 0 && digits.All(char.IsAsciiDigit) ? "too large" : $"not a whole number{Commas(digits)}");
        if (number > most / (thousands ? 1000 : 1))
            return Parsed<long>.Wrong("too large");
        // So small that a thousand times it would not be a number any more.
        if (number < 0 || number * (thousands ? 1000 : 1) < least)
            return Parsed<long>.Wrong("too small");
        return number * (thousands ? 1000 : 1);
    };

    public static Func<ScalarNode, Parsed<int>> Int(int least, int most) => node =>
        Whole(least, most)(node) is { IsValue: true } whole ? (int)whole.Value : Parsed<int>.Wrong(Whole(least, most)(node).Fault);

    /// <summary>Numbers such as <c>0.1</c> and <c>1e-4</c>; <c>80%</c> is 0.8.</summary>
    public static Func<ScalarNode, Parsed<double>> Real(NumberRange range) => node =>
    {
        var percent = node.Text.EndsWith('%');
        var text = percent ? node.Text[..^1] : node.Text;
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            || double.IsNaN(number) || text.EndsWith("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return Parsed<double>.Wrong($"not a number{Commas(text)}");
        }

        number /= percent ? 100 : 1;
        if (range.IsBelow(number))
            return Parsed<double>.Wrong("too small");
        return range.IsAbove(number) ? Parsed<double>.Wrong("too large") : number;
    };

    public static Func<ScalarNode, Parsed<T>> Choice<T>(params (string Name, T Value)[] choices) => node =>
    {
        foreach (var (name, value) in choices)
        {
            if (name == node.Text)
                return value;
        }

        return Parsed<T>.Wrong(meant: DidYouMean.Nearest(node.Text, choices.Select(choice => choice.Name)));
    };

    private static string Commas(string text) =>
        text.Contains(',', StringComparison.Ordinal) && text.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or '-') ? " with a comma in it" : "";
}
