namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>A byte order mark, where it may stand and where it may not.</summary>
internal sealed class Marks : ITextMutation
{
    public string Apply(string text, string other, Dice dice) => text.Insert(dice.Chance(0.7) ? 0 : dice.Between(0, text.Length), "\uFEFF");
}
