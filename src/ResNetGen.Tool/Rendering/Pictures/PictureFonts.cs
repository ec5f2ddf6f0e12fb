using System.Reflection;
using ResNetGen.Reports.Pictures;
using SkiaSharp;

namespace ResNetGen.Tool.Rendering.Pictures;

/// <summary>The tool's own fonts: a machine without any draws the same picture as one that has all. The system's are asked only for letters that these lack.</summary>
internal sealed class PictureFonts : IDisposable
{
    private readonly SKTypeface regular = Read("DejaVuSans.ttf");

    private readonly SKTypeface bold = Read("DejaVuSans-Bold.ttf");

    private readonly Dictionary<int, SKTypeface> others = [];

    /// <summary>Parts of a text, each with a font that has its letters.</summary>
    public IReadOnlyList<(string Text, SKTypeface Face)> Parts(TextShape shape)
    {
        var own = shape.IsBold ? bold : regular;
        using var font = new SKFont(own);
        if (font.ContainsGlyphs(shape.Text))
            return [(shape.Text, own)];
        var parts = new List<(string Text, SKTypeface Face)>();
        foreach (var rune in shape.Text.EnumerateRunes())
        {
            var face = font.ContainsGlyph(rune.Value) ? own : Other(rune.Value, own);
            if (parts.Count > 0 && parts[^1].Face == face)
                parts[^1] = (parts[^1].Text + rune, face);
            else
                parts.Add((rune.ToString(), face));
        }

        return parts;
    }

    public void Dispose()
    {
        regular.Dispose();
        bold.Dispose();
    }

    private SKTypeface Other(int character, SKTypeface own)
    {
        if (!others.TryGetValue(character, out var found))
            others[character] = found = SKFontManager.Default.MatchCharacter(character) ?? own;
        return found;
    }

    private static SKTypeface Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"fonts/{name}")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
