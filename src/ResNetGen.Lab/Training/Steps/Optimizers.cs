using ResNetGen.Lab.Recipes;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Steps;

/// <summary>Makes the optimizer of a recipe.</summary>
internal static class Optimizers
{
    public static OptimizerHelper For(Recipe recipe, nn.Module network) => recipe.Optimizer == OptimizerKind.AdamW
        ? optim.AdamW(network.parameters(), recipe.LearningRate, weight_decay: recipe.WeightDecay)
        : optim.SGD(network.parameters(), recipe.LearningRate, momentum: recipe.Momentum, weight_decay: recipe.WeightDecay, nesterov: recipe.Nesterov);
}
