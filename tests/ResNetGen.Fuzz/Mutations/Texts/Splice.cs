namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>The beginning of one spec and the end of another.</summary>
internal sealed class Splice : ITextMutation
{
    public string Apply(string text, string other, Dice dice) =>
        text[..dice.Between(0, text.Length)] + other[dice.Between(0, other.Length)..];
}
