using System.Globalization;

namespace ResNetGen.Reports.Family;

/// <summary>Numbers as the papers print them.</summary>
public static class PaperNumbers
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Two digits and a power of ten, <c>3.8</c> and <c>9</c>; the power is a multiple of three.</summary>
    public static (string Digits, int Power) Flops(long multiplyAdds)
    {
        var power = multiplyAdds >= 999_500_000 ? 9 : multiplyAdds >= 999_500 ? 6 : multiplyAdds >= 1000 ? 3 : 0;
        var scaled = multiplyAdds / (decimal)Math.Pow(10, power);
        return (scaled.ToString(power == 0 ? "0" : "0.0", CultureInfo.InvariantCulture), power);
    }

    /// <summary><c>3.8×10⁹</c></summary>
    public static string Unicode(long multiplyAdds)
    {
        var (digits, power) = Flops(multiplyAdds);
        return power == 0 ? digits : $"{digits}×10{Superscripts[power]}";
    }

    /// <summary><c>3.8x10^9</c></summary>
    public static string Ascii(long multiplyAdds)
    {
        var (digits, power) = Flops(multiplyAdds);
        return power == 0 ? digits : $"{digits}x10^{power}";
    }

    /// <summary>The sign of multiplication between digits: <c>3x3</c> becomes <c>3×3</c>.</summary>
    public static string WithTimesSign(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 1; i < characters.Length - 1; i++)
        {
            if (characters[i] == 'x' && char.IsDigit(characters[i - 1]) && char.IsDigit(characters[i + 1]))
                characters[i] = '×';
        }

        return new(characters);
    }
}
