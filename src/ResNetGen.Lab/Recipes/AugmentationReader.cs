using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary><c>none</c>, or a list of <c>crop(4)</c>, <c>flip</c>, <c>blur</c> and <c>colour</c>.</summary>
internal static class AugmentationReader
{
    private const string Expected = "'none' or a list of 'crop(4)', 'flip', 'blur' and 'colour'";

    private const int MaxPadding = 64;

    public static AugmentationSpec Read(KeyReader recipe)
    {
        var seen = new HashSet<string>();
        var steps = recipe.List<Func<AugmentationSpec, AugmentationSpec>>("augmentation", spec => spec, node => Once(node, seen), Expected) ?? [];
        return steps.Aggregate(AugmentationSpec.None, (spec, step) => step(spec));
    }

    private static Parsed<Func<AugmentationSpec, AugmentationSpec>> Once(ScalarNode node, HashSet<string> seen)
    {
        var name = node.Text.Split('(')[0];
        if (!seen.Add(name))
            return Parsed<Func<AugmentationSpec, AugmentationSpec>>.Wrong($"the second '{Quoting.Show(name)}' of the list");
        if (seen.Count > 1 && seen.Contains("none"))
            return Parsed<Func<AugmentationSpec, AugmentationSpec>>.Wrong(name == "none" ? "beside something else" : "beside 'none'");
        return Step(node);
    }

    private static Parsed<Func<AugmentationSpec, AugmentationSpec>> Step(ScalarNode node) => node.Text switch
    {
        "none" => Of(_ => AugmentationSpec.None),
        "flip" => Of(spec => spec with { Flip = true }),
        "blur" => Of(spec => spec with { Blur = true }),
        "colour" => Of(spec => spec with { Colour = true }),
        _ when Padding(node.Text) is { } padding => Of(spec => spec with { CropPadding = padding }),
        _ when node.Text.StartsWith("crop", StringComparison.Ordinal) => Parsed<Func<AugmentationSpec, AugmentationSpec>>.Wrong($"not a crop with a padding from 1 to {MaxPadding} pixels"),
        _ => Parsed<Func<AugmentationSpec, AugmentationSpec>>.Wrong(meant: DidYouMean.Nearest(node.Text, ["none", "flip", "blur", "colour"])),
    };

    private static Parsed<Func<AugmentationSpec, AugmentationSpec>> Of(Func<AugmentationSpec, AugmentationSpec> step) => new(true, step);

    private static int? Padding(string text) =>
        text.StartsWith("crop(", StringComparison.Ordinal) && text.EndsWith(')')
            && int.TryParse(text["crop(".Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var padding) && padding is >= 1 and <= MaxPadding
            ? padding
            : null;
}
