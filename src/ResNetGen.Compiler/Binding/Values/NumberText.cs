using System.Globalization;
using System.Text.RegularExpressions;
using ResNetGen.Compiler.Binding.Keys;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A number as the language writes it: <c>010</c> is ten, <c>1_000</c>, <c>4.1G</c>, <c>1e-3</c>.</summary>
/// <param name="Value">With its suffix: 4.1G is 4,100,000,000.</param>
/// <param name="Digits">Without its suffix: 4.1.</param>
/// <param name="Unit">1, 10^3, 10^6 or 10^9.</param>
/// <param name="Decimals">Digits behind the point.</param>
internal readonly record struct NumberText(decimal Value, decimal Digits, long Unit, int Decimals)
{
    private static readonly Regex Shape = new(
        @"^(?<sign>-?)(?<digits>[0-9]+(?:_[0-9]+)*(?:\.(?<decimals>[0-9]+))?(?:[eE][+-]?[0-9]{1,4})?)(?<suffix>[KMG]?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>More digits than any number of the language has; they would overflow.</summary>
    private const int MaxLength = 40;

    /// <summary>Null, or what is wrong with the text, to end the sentence "'text' is …".</summary>
    public static string? TryParse(string text, out NumberText number)
    {
        number = default;
        var match = Shape.Match(text);
        if (!match.Success && CommaInNumber.Mended(text) is { } mended)
            return $"not a number: write '{mended}'";
        if (!match.Success)
            return HasSmallSuffix(text) ? $"not a number: its suffix must be a capital '{char.ToUpperInvariant(text[text.Length - 1])}'" : "not a number";
        if (match.Groups["sign"].Length > 0)
            return "negative";

        var unit = match.Groups["suffix"].Value switch { "K" => 1_000L, "M" => 1_000_000L, "G" => 1_000_000_000L, _ => 1L };
        var digits = match.Groups["digits"].Value.Replace("_", "").TrimStart('0');
        if (digits.Length == 0 || !char.IsDigit(digits[0]))
            digits = "0" + digits;
        if (digits.Length > MaxLength || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
            return "too large";
        if (value > decimal.MaxValue / unit)
            return "too large";

        number = new(value * unit, value, unit, match.Groups["decimals"].Length);
        return null;
    }

    /// <summary>The number that <c>25.6m</c> or <c>25,6M</c> was meant to be; null for any other text.</summary>
    public static string? Mended(string text) => CommaInNumber.Mended(text) ?? WithCapitalSuffix(text);

    private static string? WithCapitalSuffix(string text) =>
        HasSmallSuffix(text) ? text.Substring(0, text.Length - 1) + char.ToUpperInvariant(text[text.Length - 1]) : null;

    private static bool HasSmallSuffix(string text) =>
        text.Length is > 1 and <= MaxLength && text[text.Length - 1] is 'k' or 'm' or 'g' && Shape.IsMatch(text.Substring(0, text.Length - 1));

    /// <summary>The number as messages write it: <c>10,000</c>.</summary>
    public static string Show(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
