namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>A few characters are removed, doubled or replaced by pieces that mean something to YAML or to nobody.</summary>
internal sealed class Characters : ITextMutation
{
    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", ":", ": ", ",", "\n", "\t", "  ", "'", "\"", "\\", "&w ", "*w", "!!x ", "!<tag:> ", "<<: ", "<<: *w\n", "- ", "? ", "# ", " #", "|\n", ">-\n", "---\n", "...\n", "%YAML 1.2\n---\n",
        "%", "@", "`", "x", "×", "(", ")", ";", "=", "0", "-1", "1e5", "w", "4w", "C", "none", "😀", "\ud800", "\0", "\u2029", "é", "\u202E", "\uFFFD", "stages: 3\n", "\"\\u0000\"", "\"\\x85\"", "\"\\N\"",
    ];

    public string Apply(string text, string other, Dice dice)
    {
        for (var count = dice.Between(1, 5); count > 0 && text.Length > 0; count--)
        {
            var at = dice.Between(0, text.Length - 1);
            text = dice.Between(0, 3) switch
            {
                0 => text.Remove(at, Math.Min(dice.Between(1, 8), text.Length - at)),
                1 => text.Insert(at, text[at].ToString()),
                2 => text.Insert(at, dice.Of(Pieces)),
                _ => text.Remove(at, 1).Insert(at, dice.Of(Pieces)),
            };
        }

        return text;
    }
}
