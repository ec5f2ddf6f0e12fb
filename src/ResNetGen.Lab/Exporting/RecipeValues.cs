using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Exporting;

/// <summary>The values of a recipe by their keys, as train.py reads them.</summary>
internal static class RecipeValues
{
    /// <exception cref="LabException">A value is of a kind that train.py does not know.</exception>
    public static Dictionary<string, object?> Of(Recipe recipe) => NotExported(recipe).FirstOrDefault() is ({ } key, { } value) ? throw Unknown(recipe, key, value) : new()
    {
        ["name"] = recipe.Name,
        ["title"] = recipe.Title,
        ["source"] = recipe.Source,
        [KeyOf(recipe.Length)] = recipe.Length.Count,
        ["batch"] = recipe.Batch,
        ["learning_rate"] = recipe.LearningRate,
        ["schedule"] = recipe.Schedule switch
        {
            ConstantSchedule or CosineSchedule => recipe.Schedule.ToString(),
            StepSchedule steps => new { ratio = steps.Lengths(), factor = steps.Factor },
            _ => throw Unknown(recipe, "schedule", recipe.Schedule),
        },
        ["warmup"] = recipe.WarmUp switch
        {
            null => null,
            LinearWarmUp linear => new { iterations = linear.Iterations },
            ErrorWarmUp error => new { rate = error.Rate, until_error = error.Error },
            _ => throw Unknown(recipe, "warmup", recipe.WarmUp),
        },
        ["momentum"] = recipe.Momentum,
        ["weight_decay"] = recipe.WeightDecay,
        ["nesterov"] = recipe.Nesterov,
        ["label_smoothing"] = recipe.LabelSmoothing,
        ["augmentation"] = recipe.Augmentation == AugmentationSpec.None ? [] : recipe.Augmentation.ToString()[1..^1].Split(", "),
        ["normalization"] = NormalizationNames.Of(recipe.Normalization),
        ["seed"] = recipe.Seed,
    };

    /// <summary>What train.py does not do.</summary>
    private static IEnumerable<(string Key, object Value)> NotExported(Recipe recipe)
    {
        if (recipe.TrainingView is not null)
            yield return ("training_view", recipe.TrainingView);
        if (recipe.Optimizer != OptimizerKind.Sgd)
            yield return ("optimizer", "adamw");
        if (recipe.Augmentation is not { Jitter: null, RandAugment: null, Lighting: 0, Erasing: 0 })
            yield return ("augmentation", recipe.Augmentation);
        (string Key, double Value, double Without)[] numbers =
        [
            ("mixup", recipe.Mixup, 0), ("cutmix", recipe.CutMix, 0), ("gradient_clipping", recipe.GradientClipping, 0), ("accumulation", recipe.Accumulation, 1),
            ("ema", recipe.WeightAverage, 0), ("patience", recipe.Patience, 0),
        ];
        foreach (var (key, value, without) in numbers)
        {
            if (value != without)
                yield return (key, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    public static string KeyOf(TrainingLength length) => length.Unit == LengthUnit.Epochs ? "epochs" : "iterations";

    private static LabException Unknown(Recipe recipe, string key, object value) =>
        new($"The recipe '{recipe.Name}' says '{key}: {value}', which a training in PyTorch is not exported with. Train it by 'resnetgen-lab train', or choose another '{key}'.");
}
