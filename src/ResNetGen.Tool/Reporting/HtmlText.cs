namespace ResNetGen.Tool.Reporting;

/// <summary>Text for HTML.</summary>
internal static class HtmlText
{
    private const string ArXiv = "arXiv:";

    /// <summary>Fit for content and for attributes in double quotes.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A source, with a link where it begins with a number of arXiv: <c>arXiv:1512.03385, Table 6</c>.</summary>
    public static string Reference(string source)
    {
        if (!source.StartsWith(ArXiv, StringComparison.Ordinal))
            return Escape(source);
        var end = ArXiv.Length;
        while (end < source.Length && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '.' or '/' or '-'))
            end++;
        return $"<a href=\"https://arxiv.org/abs/{source[ArXiv.Length..end]}\">{source[..end]}</a>{Escape(source[end..])}";
    }
}
