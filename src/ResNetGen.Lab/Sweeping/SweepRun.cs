using System.Globalization;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Sweeping;

/// <summary>One training of a sweep.</summary>
/// <param name="Recipe">With the length and the seed of this run.</param>
/// <param name="RecipeLength">The length that the recipe's file says.</param>
public sealed record SweepRun(NetworkDescription Network, Recipe Recipe, TrainingLength RecipeLength)
{
    /// <summary>The name of its folder: <c>ResNet20-cifar-2015-s1</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Network.Name}-{Recipe.Name}-s{Recipe.Seed}");
}
