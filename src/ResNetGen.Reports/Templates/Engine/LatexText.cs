using System.Text;

namespace ResNetGen.Reports.Templates.Engine;

/// <summary>Text for LaTeX.</summary>
internal static class LatexText
{
    /// <summary>Fit for text outside of mathematics.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
