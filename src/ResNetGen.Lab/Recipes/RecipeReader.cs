using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary>Reads <c>*.recipe.yaml</c>.</summary>
internal static class RecipeReader
{
    private const string What = "a recipe";

    private static readonly string[] Keys =
    [
        "title", "source", "epochs", "iterations", "batch", "learning_rate", "schedule", "warmup", "momentum", "weight_decay", "nesterov",
        "label_smoothing", "augmentation", "normalization", "seed",
    ];

    /// <exception cref="FileErrorException">The text is in error.</exception>
    public static Recipe Read(string text, string path) => FileReader.Read(text, path, What, Keys, keys => Read(keys, NameOf(path)));

    /// <summary><c>recipes/cifar-2015.recipe.yaml</c>: cifar-2015.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(RecipeFiles.Ending, StringComparison.Ordinal) ? name[..^RecipeFiles.Ending.Length] : Path.GetFileNameWithoutExtension(name);
    }

    private static Recipe Read(KeyReader keys, string name)
    {
        var length = Length(keys);
        var rate = keys.Required("learning_rate", 0.1, Values.Real(rate => rate is > 0 and <= 1_000), "a number above 0, such as 0.1");
        var recipe = new Recipe
        {
            Name = name,
            Title = keys.Value<string?>("title", null, OneLine, "a line of text"),
            Source = keys.Value<string?>("source", null, OneLine, "a line of text"),
            Length = length,
            Batch = keys.Required("batch", 128, Values.Int(1, 65_536), "the number of images of a batch, from 1 to 65,536"),
            LearningRate = rate,
            Schedule = ScheduleReader.Read(keys, length.Count),
            WarmUp = WarmUpReader.Read(keys),
            Momentum = keys.Value("momentum", 0.9, Values.Real(momentum => momentum is >= 0 and < 1), "a number from 0 to below 1"),
            WeightDecay = keys.Value("weight_decay", 1e-4, Values.Real(decay => decay is >= 0 and < 1), "a number from 0 to below 1, such as 1e-4"),
            Nesterov = keys.Value("nesterov", false, Values.Bool, "'true' or 'false'"),
            LabelSmoothing = keys.Value("label_smoothing", 0, Values.Real(share => share is >= 0 and < 1), "a number from 0 to below 1"),
            Augmentation = AugmentationReader.Read(keys),
            Normalization = keys.Value(
                "normalization",
                NormalizationKind.Mean,
                Values.Choice(NormalizationNames.All),
                "'mean', 'mean_std' or 'none'"),
            Seed = keys.Value("seed", 1, Values.Int(0, int.MaxValue), "a whole number"),
        };
        if (recipe is { Nesterov: true, Momentum: 0 })
            keys.Report(FileErrors.Conflict, keys.SpanOf("nesterov"), "'nesterov' needs a momentum above 0: it is a form of it.");
        return recipe;
    }

    private static TrainingLength Length(KeyReader keys)
    {
        if (keys.Has("epochs") && keys.Has("iterations"))
            keys.Report(FileErrors.Conflict, keys.SpanOf("iterations"), "'iterations' and 'epochs' both say how long the training is: write one of them.");
        if (keys.Has("epochs"))
            return new(keys.Value("epochs", 1, Values.Whole(1, 1_000_000), "a whole number from 1 to 1,000,000"), LengthUnit.Epochs);
        if (keys.Has("iterations"))
            return new(keys.Value("iterations", 1, Values.Whole(1, 1_000_000_000), "a whole number from 1 to 1,000,000,000, such as 64k"), LengthUnit.Iterations);
        keys.Report(FileErrors.MissingKey, keys.Span with { Length = 0, EndPosition = keys.Span.StartPosition }, "A recipe needs 'epochs' or 'iterations', which say how long the training is.");
        return new(1, LengthUnit.Epochs);
    }

    private static Parsed<string?> OneLine(ScalarNode node) => node.Text.Contains('\n') ? Parsed<string?>.Wrong("more than one line") : node.Text;
}
