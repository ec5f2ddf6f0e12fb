using System.Globalization;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Tool.Scaling;

/// <summary>The most parameters, or multiply-adds, that a network may have.</summary>
/// <param name="OfParameters">False: of multiply-adds.</param>
internal sealed record Budget(long Limit, bool OfParameters)
{
    public string Unit => OfParameters ? "parameters" : "multiply-adds";

    /// <summary>Networks that are scaled have no blocks whose counts nobody knows.</summary>
    public long Of(NetworkGraph graph) => (OfParameters ? graph.Parameters : graph.MultiplyAdds)!.Value;

    /// <summary><c>20M</c>, <c>4.1G</c>, <c>25_557_032</c>; null where it is no such number.</summary>
    public static long? Parse(string text)
    {
        var digits = text.Replace("_", "");
        var unit = digits.Length == 0 ? ' ' : char.ToUpperInvariant(digits[^1]);
        var factor = unit switch { 'K' => 1_000m, 'M' => 1_000_000m, 'G' => 1_000_000_000m, _ => 1m };
        if (factor > 1)
            digits = digits[..^1].TrimEnd();
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number < long.MaxValue / factor && number * factor == decimal.Truncate(number * factor)
            ? (long)(number * factor)
            : null;
    }
}
