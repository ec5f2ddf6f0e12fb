using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary>Reads <c>*.recipe.yaml</c>.</summary>
internal static class RecipeReader
{
    public const string What = "a recipe";

    private const double UsualMomentum = 0.9;

    /// <summary>Of the Beta distributions of mixup and CutMix: with larger parameters all shares are nearly a half.</summary>
    private const double MostBeta = 4;

    public static IReadOnlyList<string> Keys { get; } =
    [
        "title", "source", "epochs", "iterations", "batch", "learning_rate", "schedule", "warmup", "momentum", "weight_decay", "nesterov",
        "label_smoothing", "augmentation", "normalization", "seed", "training_view", "test_view", "optimizer", "mixup", "cutmix", "gradient_clipping", "accumulation", "ema", "patience",
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
        var (trainingView, testView) = ViewReader.Read(keys);
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
            Momentum = keys.Value("momentum", UsualMomentum, Values.Real(NumberRange.Share), Number(NumberRange.Share, "0.9")),
            WeightDecay = keys.Value("weight_decay", 1e-4, Values.Real(NumberRange.Share), Number(NumberRange.Share, "1e-4")),
            Nesterov = keys.Value("nesterov", false, Values.Bool, "'true' or 'false'"),
            LabelSmoothing = keys.Value("label_smoothing", 0, Values.Real(NumberRange.Share), Number(NumberRange.Share, "0.1")),
            Augmentation = AugmentationReader.Read(keys),
            Normalization = keys.Value("normalization", NormalizationKind.Mean, Values.Choice(NormalizationNames.All), "'mean', 'mean_std', 'imagenet', 'caffe' or 'none'"),
            Seed = keys.Value("seed", 1, Values.Int(0, int.MaxValue), $"a whole number from 0 to {int.MaxValue:N0}"),
            TrainingView = trainingView,
            TestView = testView,
            Optimizer = keys.Value("optimizer", OptimizerKind.Sgd, Values.Choice(("sgd", OptimizerKind.Sgd), ("adamw", OptimizerKind.AdamW)), "'sgd' or 'adamw'"),
            Mixup = keys.Value("mixup", 0, Values.Real(NumberRange.Positive(MostBeta)), Number(NumberRange.Positive(MostBeta), "0.2")),
            CutMix = keys.Value("cutmix", 0, Values.Real(NumberRange.Positive(MostBeta)), Number(NumberRange.Positive(MostBeta), "1")),
            GradientClipping = keys.Value("gradient_clipping", 0, Values.Real(NumberRange.Positive(1_000_000)), Number(NumberRange.Positive(1_000_000), "1")),
            Accumulation = keys.Value("accumulation", 1, Values.Int(1, 65_536), "the number of parts that a batch is computed in, from 1 to 65,536"),
            WeightAverage = keys.Value("ema", 0, Values.Real(NumberRange.Fraction), Number(NumberRange.Fraction, "0.999")),
            Patience = keys.Value("patience", 0, Values.Int(1, 1_000_000), "a number of epochs, from 1 to 1,000,000"),
        };
        RequirePossible(keys, recipe);
        if (recipe is { Nesterov: true, Momentum: 0 })
            keys.Report(FileErrors.Conflict, keys.SpanOf("nesterov"), "'nesterov' is a form of momentum, so it needs a 'momentum' above 0.");
        return recipe;
    }

    /// <summary>What two keys exclude.</summary>
    private static void RequirePossible(KeyReader keys, Recipe recipe)
    {
        if (recipe.Optimizer == OptimizerKind.AdamW && recipe.Nesterov)
            keys.Report(FileErrors.Conflict, keys.SpanOf("nesterov"), "'nesterov' is a form of the momentum of 'optimizer: sgd'. AdamW has none: remove it.");
        if (recipe.Optimizer == OptimizerKind.AdamW && recipe.Momentum != UsualMomentum)
            keys.Report(FileErrors.Conflict, keys.SpanOf("momentum"), "'momentum' is that of 'optimizer: sgd'. AdamW always averages gradients by 0.9 and their squares by 0.999: remove it.");
        if (recipe.TrainingView is not null && recipe.Augmentation.CropPadding > 0)
            keys.Report(FileErrors.Conflict, keys.SpanOf("augmentation"), "'crop(4)' pads images of one size and cuts them again, and 'training_view' says already what is cut out: remove one of them.");
        if (recipe.Patience > 0 && recipe.Schedule is PlateauSchedule plateau && recipe.Patience <= plateau.Epochs)
            keys.Report(FileErrors.Conflict, keys.SpanOf("patience"), $"A training that ends after {recipe.Patience:N0} epochs without a lower error has no rate after a plateau of {plateau.Epochs:N0}: 'patience' is to be above 'plateau'.");
        if (recipe.Accumulation > recipe.Batch)
            keys.Report(FileErrors.Conflict, keys.SpanOf("accumulation"), $"A batch of {recipe.Batch:N0} images cannot be computed in {recipe.Accumulation:N0} parts.");
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
