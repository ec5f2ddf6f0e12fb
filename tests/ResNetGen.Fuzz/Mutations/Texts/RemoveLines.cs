namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>Lines disappear, as in a merge that went wrong.</summary>
internal sealed class RemoveLines : ITextMutation
{
    public string Apply(string text, string other, Dice dice)
    {
        var lines = text.Split('\n').ToList();
        var at = dice.Between(0, lines.Count - 1);
        lines.RemoveRange(at, Math.Min(dice.Between(1, 4), lines.Count - at));
        return string.Join('\n', lines);
    }
}
