using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Exporting;

/// <summary>The values of a recipe by their keys, as train.py reads them.</summary>
internal static class RecipeValues
{
    /// <exception cref="LabException">A value is of a kind that train.py does not know.</exception>
    public static Dictionary<string, object?> Of(Recipe recipe) => new()
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

    public static string KeyOf(TrainingLength length) => length.Unit == LengthUnit.Epochs ? "epochs" : "iterations";

    private static LabException Unknown(Recipe recipe, string key, object value) =>
        new($"The recipe '{recipe.Name}' says '{key}: {value}', which a training in PyTorch is not exported with. Train it by 'resnetgen-lab train', or choose another '{key}'.");
}
