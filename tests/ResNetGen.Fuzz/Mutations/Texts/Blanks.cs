namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>Tabs and unusual spaces in the place of spaces, or another indentation.</summary>
internal sealed class Blanks : ITextMutation
{
    public string Apply(string text, string other, Dice dice)
    {
        if (dice.Chance(0.3))
            return text.Replace("  ", dice.Of(["\t", " ", "   ", ""]));
        var blank = dice.Of(["\t", "\u00A0", "\u3000", "", "  "]);
        var at = text.IndexOf(' ', dice.Between(0, text.Length));
        return at < 0 ? text + blank : text.Remove(at, 1).Insert(at, blank);
    }
}
