using System.Globalization;
using System.Text;

namespace ResNetGen.Lab.Charts;

/// <summary>Writes SVG, an element a line, with numbers in invariant culture.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder text = new();

    /// <summary>A line of elements; interpolated numbers get at most two decimals, interpolated texts are escaped.</summary>
    public void Line(FormattableString line) => text.Append(line.ToString(SvgFormat.Instance)).Append('\n');

    /// <summary>A place as lists of points have it.</summary>
    public static string Pair(double x, double y) => ((FormattableString)$"{x},{y}").ToString(SvgFormat.Instance);

    public override string ToString() => text.ToString();

    private sealed class SvgFormat : IFormatProvider, ICustomFormatter
    {
        public static readonly SvgFormat Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            double number => (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(format, CultureInfo.InvariantCulture),
            _ => Escape(arg?.ToString() ?? ""),
        };

        private static string Escape(string value)
        {
            var escaped = new StringBuilder();
            foreach (var rune in value.EnumerateRunes())
            {
                escaped.Append(rune.Value switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    '\'' => "&apos;",
                    '\t' or '\n' or '\r' => " ",
                    // XML has no way to write these.
                    < 0x20 or 0xFFFE or 0xFFFF => "\uFFFD",
                    _ => rune.ToString(),
                });
            }

            return escaped.ToString();
        }
    }
}
