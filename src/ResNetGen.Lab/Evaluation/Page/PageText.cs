using System.Globalization;
using System.Net;
using System.Text;

namespace ResNetGen.Lab.Evaluation.Page;

/// <summary>Writes HTML: interpolated texts are escaped, numbers are in invariant culture.</summary>
internal sealed class PageText
{
    private readonly StringBuilder text = new();

    /// <summary>A line of elements.</summary>
    public void Line(FormattableString line) => text.Append(line.ToString(HtmlFormat.Instance)).Append('\n');

    /// <summary>Text that is HTML already.</summary>
    public void Raw(string html) => text.Append(html).Append('\n');

    public override string ToString() => text.ToString();

    private sealed class HtmlFormat : IFormatProvider, ICustomFormatter
    {
        public static readonly HtmlFormat Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
            WebUtility.HtmlEncode(arg is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "");
    }
}
