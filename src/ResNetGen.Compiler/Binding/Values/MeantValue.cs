using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>What was probably meant by a value that a setting does not have: another library's word for it, or the nearest of its own.</summary>
/// <param name="InWords">One or two sentences with a space in front; empty where nothing is near.</param>
/// <param name="Text">What to write in place of the value; null where nothing is near, or where more than the value must change.</param>
internal sealed record MeantValue(string InWords, string? Text)
{
    public static readonly MeantValue Unknown = new("", null);

    /// <param name="text">A word of a setting that takes nothing but words.</param>
    public static MeantValue Of(string key, string text, IEnumerable<string> words) =>
        ForeignValues.Find(key, text) is { } foreign ? Called(foreign) : Near(DidYouMean.Nearest(text, words));

    /// <param name="word">As the message names it, or null.</param>
    /// <param name="text">As the edit writes it.</param>
    public static MeantValue Near(string? word, string? text) => word is null ? Unknown : new(DidYouMean.Ask(word), text);

    public static MeantValue Near(string? word) => Near(word, word);

    public static MeantValue Called(ForeignValue foreign) => new(
        $"{(foreign.Here is { } here ? $" Here it is called {Quoting.Quote(here)}." : "")}{(foreign.Change is { } change ? " " + change : "")}", foreign.Change is null ? foreign.Here : null);
}
