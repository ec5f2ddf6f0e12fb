using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Lab.Recipes;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Lab.Reading;

/// <summary>A key that its place does not have: what was probably meant by it, and what to do.</summary>
/// <param name="Meant">The key that is called otherwise here; null: there is none, or none that can be told.</param>
/// <param name="IsForeign">Another program calls it so; else it is misspelt, or means nothing.</param>
internal sealed record UnknownKey(string? Meant, string Remedy, bool IsForeign = false)
{
    /// <param name="keys">The keys that its place has.</param>
    public static UnknownKey Of(string key, IReadOnlyList<string> keys)
    {
        if (ForeignKeys.Find(key, keys) is { } foreign)
            return new(foreign.Here, $"Here it is called '{foreign.Here}'.{(foreign.Change is { } change ? " " + change : "")}", IsForeign: true);
        if (DidYouMean.Nearest(key, keys) is { } near)
            return new(near, $"Did you mean {Quote(near)}?");
        if (keys.Contains("recipes") && OfRecipe(key) is { } word)
            return new(null, $"A recipe says it, as {Quote(word)}. Write it in a recipe file, and name that file under 'recipes'.");
        return new(null, KeysOfOthers.Explain(key) ?? $"The keys are {All(keys)}.");
    }

    /// <summary>The key of recipes that is called so or meant by it.</summary>
    private static string? OfRecipe(string key) => RecipeReader.Keys.Contains(key) ? key : ForeignKeys.Find(key, RecipeReader.Keys)?.Here;
}
