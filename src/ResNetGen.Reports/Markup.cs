namespace ResNetGen.Reports;

/// <summary>Text inside XML and HTML.</summary>
internal static class Markup
{
    /// <summary>Fit for content and for attributes in double quotes. Control characters, which XML cannot hold, become a replacement character.</summary>
    public static string Escape(string text)
    {
        var characters = text.Select(character => char.IsControl(character) && character is not ('\t' or '\n') ? '\uFFFD' : character).ToArray();
        return new string(characters).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
    }
}
