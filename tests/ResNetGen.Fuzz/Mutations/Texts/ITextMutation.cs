namespace ResNetGen.Fuzz.Mutations.Texts;

/// <summary>Changes a spec's text without regard to what it means.</summary>
internal interface ITextMutation
{
    /// <param name="other">Another spec, to take pieces from.</param>
    string Apply(string text, string other, Dice dice);
}
