using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary>
/// <c>training_view</c> and <c>test_view</c>: <c>[random_resized_crop(224)]</c>, or <c>resize(256)</c> or <c>random_resize(256 480)</c> and behind it
/// <c>random_crop(224)</c> or <c>centre_crop(224)</c>.
/// </summary>
internal static class ViewReader
{
    private const string ForTraining = "'[random_resized_crop(224)]', '[random_resize(256 480), random_crop(224)]' or '[resize(256), centre_crop(224)]'";

    private const string ForTest = "'[resize(256), centre_crop(224)]'";

    private static readonly NumberRange side = new(1, 4_096, HasLeast: true, HasMost: true);

    private static readonly NumberRange share = new(0, 1, HasLeast: false, HasMost: true);

    private static readonly Call[] calls =
    [
        new("resize", side), new("random_resize", side, side), new("centre_crop", side), new("random_crop", side), new("random_resized_crop", side) { Optional = share },
    ];

    public static (ImageView? Training, ImageView? Test) Read(KeyReader recipe)
    {
        var training = One(recipe, "training_view", ForTraining);
        var test = One(recipe, "test_view", ForTest);
        if (recipe.Has("training_view") != recipe.Has("test_view"))
        {
            var (there, missing) = recipe.Has("training_view") ? ("training_view", "test_view") : ("test_view", "training_view");
            if (recipe.Lacks(missing))
                recipe.Report(FileErrors.Conflict, recipe.SpanOf(there), $"Where there is a '{there}' there must be a '{missing}' too: images are made of one size for both. '{missing}' takes {(missing == "test_view" ? ForTest : ForTraining)}.");
        }

        if (test is { IsFixed: false })
            recipe.Report(FileErrors.Conflict, recipe.SpanOf("test_view"), $"A network is tested on the same images after each epoch, so 'test_view' has nothing random. It takes {ForTest}.");
        return (training, test);
    }

    private static ImageView? One(KeyReader recipe, string key, string expected)
    {
        var before = recipe.Errors;
        var steps = recipe.List(key, new CallValue("", []), node => CallReader.Parse(node.Text, calls), expected);
        if (steps is null || recipe.Errors > before)
            return null;
        switch (steps)
        {
            case [{ Name: "random_resized_crop", Numbers: [var only, .. var rest] }]:
                return new RandomResizedCrop((int)only, rest is [var least] ? least : RandomResizedCrop.UsualShare);
            case [{ Name: "resize" or "random_resize", Numbers: var sides }, { Name: "centre_crop" or "random_crop", Numbers: [var crop] } last] when sides[0] <= sides[^1] && crop <= sides[0]:
                return new ResizedCrop((int)sides[0], (int)sides[^1], (int)crop, last.Name == "random_crop");
            case [{ Name: "resize" or "random_resize", Numbers: var sides }, { Numbers: [var crop] } last] when last.Name != "random_resized_crop" && last.Name.EndsWith("crop", StringComparison.Ordinal):
                recipe.Report(FileErrors.Conflict, recipe.SpanOf(key), sides[0] > sides[^1]
                    ? $"'random_resize' of {Quoting.Quote(key)} goes from the smaller side to the larger one."
                    : $"A crop of {crop} pixels of {Quoting.Quote(key)} does not fit into pictures whose shorter side is {sides[0]}.");
                return null;
            default:
                recipe.Report(FileErrors.Conflict, recipe.SpanOf(key), $"{Quoting.Quote(key)} says a size and then a crop, so that all images become one size. It takes {expected}.");
                return null;
        }
    }
}
