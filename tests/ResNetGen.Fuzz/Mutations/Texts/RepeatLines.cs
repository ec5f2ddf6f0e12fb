namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>A line stands once more, there or elsewhere, with its own indentation or another's.</summary>
internal sealed class RepeatLines : ITextMutation
{
    public string Apply(string text, string other, Dice dice)
    {
        var lines = text.Split('\n').ToList();
        var line = dice.Of(lines);
        if (dice.Chance(0.3))
            line = new string(' ', dice.Between(0, 8)) + line.TrimStart();
        for (var count = dice.Chance(0.05) ? 3000 : dice.Between(1, 3); count > 0; count--)
            lines.Insert(dice.Between(0, lines.Count), line);
        return string.Join('\n', lines);
    }
}
