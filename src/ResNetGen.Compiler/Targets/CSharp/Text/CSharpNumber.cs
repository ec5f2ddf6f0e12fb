using System.Globalization;

namespace ResNetGen.Compiler.Targets.CSharp.Text;

/// <summary>Numbers as C# literals, and as people read them.</summary>
internal static class CSharpNumber
{
    /// <summary>The shortest digits that give this number back; the same on every runtime.</summary>
    public static string Literal(double value)
    {
        var digits = value.ToString("G15", CultureInfo.InvariantCulture);
        return Parse(digits) == value ? digits : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary><c>2048</c></summary>
    public static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>25_557_032</c></summary>
    public static string Literal(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_');

    /// <summary><c>25,557,032</c></summary>
    public static string Grouped(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>What somebody wrote, when arithmetic has left it a few bits beside.</summary>
    public static double Rounded(double value) => Parse(value.ToString("G15", CultureInfo.InvariantCulture));

    private static double Parse(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);
}
