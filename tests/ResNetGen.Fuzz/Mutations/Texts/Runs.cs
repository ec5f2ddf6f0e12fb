namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>One short piece very many times: what takes more than linear time shows here.</summary>
internal sealed class Runs : ITextMutation
{
    private static readonly string[] Pieces =
    [
        "[", "{", "{a: ", "- ", "? ", "]", "}", "\"", "'", "\\", ":", ": ", ",", "#", " ", "\n", "\t", "&a ", "*a ", "a: b\n", "[3x3, 8; 3x3, 8] x 2, ", "batch(1, 2), ", "(", "!", "|\n ", ">\n",
        "---\n", "a", "é", "1", "_", "0x", "- 3x3, 8\n", "\n  N: { extends: M }", "x: [", "\r", "? a\n", "- - ", "\"\n", "'\n", "w/2, ",
    ];

    public string Apply(string text, string other, Dice dice)
    {
        var piece = dice.Of(Pieces);
        var run = string.Concat(Enumerable.Repeat(piece, dice.Of([100, 1000, 10_000, 100_000]) / piece.Length));
        return text.Insert(dice.Between(0, text.Length), run);
    }
}
