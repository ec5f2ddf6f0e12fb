using System.Text;

namespace ResNetGen.Tool;

/// <summary>Breaks sentences between words, so that a terminal need not break them within.</summary>
internal static class Prose
{
    private const int LeastWidth = 20;

    /// <summary>The text with line breaks where lines would be wider than the window; a word that is too long by itself keeps its length.</summary>
    /// <param name="width">Columns of the window; null: nothing is broken.</param>
    /// <param name="before">Columns that the first line has already.</param>
    /// <param name="indent">Blanks before the other lines.</param>
    public static string Wrap(string text, int? width, int before = 0, int indent = 2)
    {
        if (width is not { } columns || before + Printable.Columns(text) <= columns)
            return text;
        var room = Math.Max(columns, LeastWidth);
        var words = text.TrimStart(' ');
        var lead = text.Length - words.Length;
        var wrapped = new StringBuilder().Append(' ', lead);
        var used = before + lead;
        foreach (var word in words.Split(' '))
        {
            var needed = Printable.Columns(word);
            var isFirst = wrapped.Length == lead;
            if (used > indent && used + (isFirst ? 0 : 1) + needed > room)
            {
                wrapped.Append('\n').Append(' ', indent);
                used = indent;
            }
            else if (!isFirst)
            {
                wrapped.Append(' ');
                used++;
            }

            wrapped.Append(word);
            used += needed;
        }

        return wrapped.ToString();
    }
}
