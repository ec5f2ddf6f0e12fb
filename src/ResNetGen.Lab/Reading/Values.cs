using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Lab.Reading;

/// <summary>The kinds of values in recipes and experiments.</summary>
internal static class Values
{
    public static Func<ScalarNode, Parsed<string>> Text { get; } =
        node => node.Text.Trim() is { Length: > 0 } text ? text : Parsed<string>.Wrong("empty");

    public static Func<ScalarNode, Parsed<bool>> Bool { get; } = node => node.Text switch
    {
        "true" => true,
        "false" => false,
        _ => Parsed<bool>.Wrong(),
    };

    /// <summary>Whole numbers as the papers write them: <c>64k</c>, <c>64_000</c>.</summary>
    public static Func<ScalarNode, Parsed<long>> Whole(long least, long most) => node =>
    {
        var text = node.Text.Replace("_", "", StringComparison.Ordinal);
        var thousands = text.EndsWith('k');
        if (!long.TryParse(thousands ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Parsed<long>.Wrong("not a whole number");
        if (thousands && number > most / 1000)
            return Parsed<long>.Wrong("too large");
        number *= thousands ? 1000 : 1;
        if (number < least)
            return Parsed<long>.Wrong("too small");
        return number > most ? Parsed<long>.Wrong("too large") : number;
    };

    public static Func<ScalarNode, Parsed<int>> Int(int least, int most) => node =>
        Whole(least, most)(node) is { IsValue: true } whole ? (int)whole.Value : Parsed<int>.Wrong(Whole(least, most)(node).Fault);

    /// <summary>Numbers such as <c>0.1</c> and <c>1e-4</c>; <c>80%</c> is 0.8.</summary>
    public static Func<ScalarNode, Parsed<double>> Real(Func<double, bool> isAllowed) => node =>
    {
        var percent = node.Text.EndsWith('%');
        if (!double.TryParse(percent ? node.Text[..^1] : node.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return Parsed<double>.Wrong("not a number");
        }

        number /= percent ? 100 : 1;
        return isAllowed(number) ? number : Parsed<double>.Wrong("out of range");
    };

    public static Func<ScalarNode, Parsed<T>> Choice<T>(params (string Name, T Value)[] choices) => node =>
    {
        foreach (var (name, value) in choices)
        {
            if (name == node.Text)
                return value;
        }

        return DidYouMean.Nearest(node.Text, choices.Select(choice => choice.Name)) is { } near
            ? Parsed<T>.Wrong($"not known (did you mean {Quoting.Quote(near)}?)")
            : Parsed<T>.Wrong();
    };
}
