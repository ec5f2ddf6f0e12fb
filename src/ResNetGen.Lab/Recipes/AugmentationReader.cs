using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Augmentation.Changes;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary><c>none</c>, or a list of <c>crop(4)</c>, <c>flip</c>, <c>blur</c>, <c>colour</c>, <c>lighting</c> and others, each at most once.</summary>
internal static class AugmentationReader
{
    private const string Expected = "'none' or a list of 'crop(4)', 'flip', 'blur', 'colour', 'colour_jitter(0.4 0.4 0.4)', 'lighting(0.1)', 'rand_augment(2 9)' and 'random_erasing(0.1)'";

    private const int MaxPadding = 64;

    private static readonly NumberRange share = new(0, 1, HasLeast: true, HasMost: true);

    private static readonly NumberRange chance = new(0, 1, HasLeast: false, HasMost: true);

    private static readonly NumberRange half = new(0, 0.5, HasLeast: false, HasMost: true);

    private static readonly Call[] calls =
    [
        new("none"), new("flip"), new("blur"), new("colour"), new("crop", new NumberRange(1, MaxPadding, HasLeast: true, HasMost: true)),
        new("colour_jitter", share, share, share) { Optional = half }, new("lighting", chance), new("random_erasing", chance),
        new("rand_augment", new NumberRange(1, 10, HasLeast: true, HasMost: true), new NumberRange(0, RandAugment.Levels - 1, HasLeast: true, HasMost: true)),
    ];

    public static AugmentationSpec Read(KeyReader recipe)
    {
        var seen = new HashSet<string>();
        var steps = recipe.List("augmentation", new CallValue("", []), node => Once(node, seen), Expected) ?? [];
        return steps.Aggregate(AugmentationSpec.None, With);
    }

    private static Parsed<CallValue> Once(ScalarNode node, HashSet<string> seen)
    {
        var name = node.Text.Split('(')[0];
        if (!seen.Add(name))
            return Parsed<CallValue>.Wrong($"the second '{Quoting.Show(name)}' of the list");
        if (seen.Count > 1 && seen.Contains("none"))
            return Parsed<CallValue>.Wrong(name == "none" ? "beside something else" : "beside 'none'");
        if (name is "colour" or "colour_jitter" && seen.Contains("colour") && seen.Contains("colour_jitter"))
            return Parsed<CallValue>.Wrong("beside the other of 'colour' and 'colour_jitter': 'colour' is 'colour_jitter(0.2 0.2 0.2)'");
        var parsed = CallReader.Parse(node.Text, calls);
        return !parsed.IsValue && name == "crop" ? Parsed<CallValue>.Wrong($"not a crop with a padding from 1 to {MaxPadding} pixels") : parsed;
    }

    private static AugmentationSpec With(AugmentationSpec spec, CallValue step) => (step.Name, step.Numbers) switch
    {
        ("flip", _) => spec with { Flip = true },
        ("blur", _) => spec with { Blur = true },
        ("colour", _) => spec with { Colour = true },
        ("crop", [var padding]) => spec with { CropPadding = (int)padding },
        ("colour_jitter", [var brightness, var contrast, var saturation, .. var hue]) => spec with { Jitter = new(brightness, contrast, saturation) { Hue = hue is [var most] ? most : 0 } },
        ("lighting", [var deviation]) => spec with { Lighting = deviation },
        ("random_erasing", [var probability]) => spec with { Erasing = probability },
        ("rand_augment", [var count, var level]) => spec with { RandAugment = new((int)count, (int)level) },
        _ => spec,
    };
}
