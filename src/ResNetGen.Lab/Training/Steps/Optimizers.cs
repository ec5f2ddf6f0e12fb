using ResNetGen.Lab.Finetuning;
using ResNetGen.Lab.Recipes;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Steps;

/// <summary>Makes the optimizer of a recipe.</summary>
internal static class Optimizers
{
    /// <param name="groups">What learns, each with a rate of its own.</param>
    public static OptimizerHelper For(Recipe recipe, IReadOnlyList<ParameterGroup> groups) => recipe.Optimizer == OptimizerKind.AdamW
        ? optim.AdamW(groups.Select(group => new AdamW.ParamGroup(group.Parameters, recipe.LearningRate, weight_decay: recipe.WeightDecay)), recipe.LearningRate, weight_decay: recipe.WeightDecay)
        : optim.SGD(
            groups.Select(group => new SGD.ParamGroup(group.Parameters, recipe.LearningRate, recipe.Momentum, dampening: 0, recipe.WeightDecay, recipe.Nesterov)),
            recipe.LearningRate, momentum: recipe.Momentum, weight_decay: recipe.WeightDecay, nesterov: recipe.Nesterov);
}
