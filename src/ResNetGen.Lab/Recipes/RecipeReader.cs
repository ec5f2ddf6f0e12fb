using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary>Reads <c>*.recipe.yaml</c>.</summary>
internal static class RecipeReader
{
    public const string What = "a recipe";

    public static IReadOnlyList<string> Keys { get; } =
    [
        "title", "source", "epochs", "iterations", "batch", "learning_rate", "schedule", "warmup", "momentum", "weight_decay", "nesterov",
        "label_smoothing", "augmentation", "normalization", "seed",
    ];

    private static readonly FileKind kind = KeyFile.Kind(What, Keys, ("milestones", "[32k, 48k]"));

    /// <exception cref="FileErrorException">The text is in error.</exception>
    public static Recipe Read(string text, string path) => FileReader.Read(text, path, kind, Keys, keys => Read(keys, NameOf(path)));

    /// <summary><c>recipes/cifar-2015.recipe.yaml</c>: cifar-2015.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(RecipeFiles.Ending, StringComparison.Ordinal) ? name[..^RecipeFiles.Ending.Length] : Path.GetFileNameWithoutExtension(name);
    }

    private static Recipe Read(KeyReader keys, string name)
    {
        RequireAll(keys);
        var length = Length(keys);
        var recipe = new Recipe
        {
            Name = name,
            Title = keys.Value("title", null, Values.Line, "a line of text"),
            Source = keys.Value("source", null, Values.Line, "a line of text"),
            Length = length ?? new(1, LengthUnit.Epochs),
            Batch = keys.Value("batch", 128, Values.Int(1, 65_536), "the number of images of a batch, from 1 to 65,536"),
            LearningRate = keys.Value("learning_rate", 0.1, Values.Real(NumberRange.Positive(1_000)), Number(NumberRange.Positive(1_000), "0.1")),
            Schedule = ScheduleReader.Read(keys, length),
            WarmUp = WarmUpReader.Read(keys),
            Momentum = keys.Value("momentum", 0.9, Values.Real(NumberRange.Share), Number(NumberRange.Share, "0.9")),
            WeightDecay = keys.Value("weight_decay", 1e-4, Values.Real(NumberRange.Share), Number(NumberRange.Share, "1e-4")),
            Nesterov = keys.Value("nesterov", false, Values.Bool, "'true' or 'false'"),
            LabelSmoothing = keys.Value("label_smoothing", 0, Values.Real(NumberRange.Share), Number(NumberRange.Share, "0.1")),
            Augmentation = AugmentationReader.Read(keys),
            Normalization = keys.Value("normalization", NormalizationKind.Mean, Values.Choice(NormalizationNames.All), "'mean', 'mean_std', 'imagenet', 'caffe' or 'none'"),
            Seed = keys.Value("seed", 1, Values.Int(0, int.MaxValue), $"a whole number from 0 to {int.MaxValue:N0}"),
        };
        if (recipe is { Nesterov: true, Momentum: 0 })
            keys.Report(FileErrors.Conflict, keys.SpanOf("nesterov"), "'nesterov' is a form of momentum, so it needs a 'momentum' above 0.");
        return recipe;
    }

    /// <summary>One message for all: they have one place.</summary>
    private static void RequireAll(KeyReader keys)
    {
        List<string> missing = [.. new[] { "batch", "learning_rate" }.Where(keys.Lacks).Select(Quoting.Quote)];
        if (keys.Lacks("epochs") && keys.Lacks("iterations"))
            missing.Insert(0, "'epochs' or 'iterations'");
        if (missing.Count > 0)
            keys.Missing($"A recipe needs {string.Join(", ", missing.SkipLast(1))}{(missing.Count > 1 ? " and " : "")}{missing[^1]}, which {(missing.Count == 1 ? "is" : "are")} missing.");
    }

    /// <returns>Null: it is missing or wrong, which has been reported.</returns>
    private static TrainingLength? Length(KeyReader keys)
    {
        if (keys.Has("epochs") && keys.Has("iterations"))
            keys.Report(FileErrors.Conflict, keys.SpanOf("iterations"), "'iterations' and 'epochs' both say how long the training is. Write one of them.");
        var (key, most, unit, such) = keys.Has("iterations") && !keys.Has("epochs")
            ? ("iterations", 1_000_000_000, LengthUnit.Iterations, ", such as 64k")
            : ("epochs", 1_000_000, LengthUnit.Epochs, "");
        return keys.Value(key, 0L, Values.Whole(1, most), $"a whole number from 1 to {most:N0}{such}") is > 0 and var count ? new(count, unit) : null;
    }

    private static string Number(NumberRange range, string such) => $"a number that is {range}, such as {such}";
}
