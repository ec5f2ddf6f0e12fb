using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary>
/// A word with numbers in brackets, as lists of recipes have it: <c>random_resize(256 480)</c>. In quotes there may be commas too, at which YAML would end the value.
/// </summary>
/// <param name="Numbers">What each of them may be.</param>
internal sealed record Call(string Name, params NumberRange[] Numbers)
{
    /// <summary>A number that may follow; null: none may.</summary>
    public NumberRange? Optional { get; init; }

    /// <summary>As <c>'random_resize' with 2 numbers</c>.</summary>
    public string Form => Numbers.Length == 0 && Optional is null
        ? "without brackets"
        : $"with {Numbers.Length}{(Optional is null ? "" : $" or {Numbers.Length + 1}")} {(Numbers.Length == 1 && Optional is null ? "number" : "numbers")} in brackets";

    public bool Takes(int numbers) => numbers == Numbers.Length || (Optional is not null && numbers == Numbers.Length + 1);

    public NumberRange Range(int index) => index < Numbers.Length ? Numbers[index] : Optional!.Value;
}

/// <summary>A call as it was written.</summary>
internal sealed record CallValue(string Name, double[] Numbers);

internal static class CallReader
{
    /// <param name="calls">Those that may stand there.</param>
    public static Parsed<CallValue> Parse(string text, IReadOnlyList<Call> calls)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket < 0 ? text : text[..bracket]).Trim();
        if (calls.FirstOrDefault(each => each.Name == name) is not { } call)
            return Parsed<CallValue>.Wrong(meant: DidYouMean.Nearest(name, calls.Select(each => each.Name)));
        if (bracket >= 0 && !text.EndsWith(')'))
            return Parsed<CallValue>.Wrong("without a closing bracket");
        string[] parts = bracket < 0 ? [] : text[(bracket + 1)..^1].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (!call.Takes(parts.Length))
            return Parsed<CallValue>.Wrong($"not '{name}' {call.Form}");
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var (range, part) = (call.Range(i), parts[i].Trim());
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i]) || double.IsNaN(numbers[i]) || range.IsBelow(numbers[i]) || range.IsAbove(numbers[i]))
                return Parsed<CallValue>.Wrong($"wrong in '{Quoting.Show(part)}', which is to be a number that is {range}");
            // Where 1 is not the most, it is pixels or steps that are counted.
            if (range.Most > 1 && numbers[i] != Math.Floor(numbers[i]))
                return Parsed<CallValue>.Wrong($"wrong in '{Quoting.Show(part)}', which is to be a whole number");
        }

        return new CallValue(name, numbers);
    }
}
