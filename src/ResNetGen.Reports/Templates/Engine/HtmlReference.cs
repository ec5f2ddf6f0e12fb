namespace ResNetGen.Reports.Templates.Engine;

/// <summary>A source in HTML.</summary>
internal static class HtmlReference
{
    private const string ArXiv = "arXiv:";

    /// <summary>With a link where it begins with a number of arXiv: <c>arXiv:1512.03385, Table 6</c>.</summary>
    public static string Write(string source)
    {
        if (!source.StartsWith(ArXiv, StringComparison.Ordinal))
            return Markup.Escape(source);
        var end = ArXiv.Length;
        while (end < source.Length && (source[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '/' or '-'))
            end++;
        return $"<a href=\"https://arxiv.org/abs/{source.Substring(ArXiv.Length, end - ArXiv.Length)}\">{source.Substring(0, end)}</a>{Markup.Escape(source.Substring(end))}";
    }
}
