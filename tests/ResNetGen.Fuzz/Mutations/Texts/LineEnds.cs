namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>Other line ends, everywhere or here and there.</summary>
internal sealed class LineEnds : ITextMutation
{
    public string Apply(string text, string other, Dice dice)
    {
        var end = dice.Of(["\r\n", "\r", "\n\r", "\u2028", "\u0085", "\v", "\f"]);
        var share = dice.Of([1, 0.3]);
        return string.Concat(text.Select(character => character == '\n' && dice.Chance(share) ? end : character.ToString()));
    }
}
