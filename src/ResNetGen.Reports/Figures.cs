using System.Globalization;

namespace ResNetGen.Reports;

/// <summary>Numbers as reports print them, the same in every culture.</summary>
public static class Figures
{
    private static readonly string[] ByteUnits = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    /// <summary>In the place of a number that is not known.</summary>
    public const string Unknown = "?";

    /// <summary>A number in one of these forms, or the mark of one that is not known.</summary>
    public static string OrUnknown(long? count, Func<long, string> form) => count is { } known ? form(known) : Unknown;

    /// <summary>Every digit: <c>25,557,032</c>.</summary>
    public static string Exact(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Three digits and a suffix, as papers print counts: <c>25.6 M</c>, <c>4.09 G</c>; below a thousand the number itself.</summary>
    public static string Short(long count)
    {
        var (scaled, suffix) = Math.Abs((decimal)count) switch
        {
            >= 999_500_000m => (count / 1_000_000_000m, " G"),
            >= 999_500m => (count / 1_000_000m, " M"),
            >= 1_000m => (count / 1_000m, " K"),
            _ => (count, ""),
        };
        return ThreeDigits(scaled, suffix.Length == 0) + suffix;
    }

    /// <summary>A round number without zeros behind the point: <c>20 M</c>, <c>2.5 G</c>.</summary>
    public static string Tick(long count)
    {
        var parts = Short(count).Split(' ');
        var digits = parts[0].Contains(".") ? parts[0].TrimEnd('0').TrimEnd('.') : parts[0];
        return parts.Length == 1 ? digits : $"{digits} {parts[1]}";
    }

    /// <summary>Three digits and a binary unit: <c>97.5 MiB</c>.</summary>
    public static string Bytes(long bytes)
    {
        var scaled = (decimal)bytes;
        var unit = 0;
        while (Math.Abs(scaled) >= 999.5m && unit < ByteUnits.Length - 1)
        {
            scaled /= 1024;
            unit++;
        }

        return $"{ThreeDigits(scaled, unit == 0)} {ByteUnits[unit]}";
    }

    /// <summary>A change with its sign: <c>+18,992,128</c>, <c>-2,048</c>, <c>0</c>.</summary>
    public static string Change(long difference) => difference > 0 ? "+" + Exact(difference) : Exact(difference);

    private static string ThreeDigits(decimal value, bool whole)
    {
        var format = whole ? "0" : Math.Abs(value) switch
        {
            < 9.995m => "0.00",
            < 99.95m => "0.0",
            _ => "#,##0",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
