namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>The text ends early, as while it is being written.</summary>
internal sealed class Cut : ITextMutation
{
    public string Apply(string text, string other, Dice dice) => text[..dice.Between(0, text.Length)];
}
