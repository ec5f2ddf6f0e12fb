using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Parts;

namespace ResNetGen.Compiler.Targets.CSharp.Inference;

/// <summary>What is left for inference: no batch-norm directly behind a convolution, which takes it over, and nothing that drops at random.</summary>
internal static class Folded
{
    public static NetworkGraph Graph(NetworkGraph graph) => graph with { Stem = Left(graph.Stem), Head = Left(graph.Head) };

    /// <summary>A split stays as it is: its module folds what is inside of it.</summary>
    public static BlockClass BlockClass(BlockClass blockClass) => blockClass with
    {
        MainPath = Left(blockClass.MainPath, step => step.Match(layer => layer.Layer.InferenceRole, _ => InferenceRole.Stays)),
    };

    /// <summary>The modules of the inference form, made of the modules of <c>source</c>.</summary>
    public static IEnumerable<NetworkModule> Modules(IEnumerable<NetworkModule> modules)
    {
        var all = modules.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var module = all[i];
            if (i + 1 < all.Count && CanTakeOver(module, all[i + 1]))
            {
                yield return module with { Creation = $"ResNetGen::Folding.Fold(source.{module.Field}, source.{all[i + 1].Field})" };
                i++;
            }
            else
            {
                var method = module.Type is ContainerCode.FieldType or SplitCode.FieldType ? "Fold" : "Copy";
                yield return module with { Creation = $"ResNetGen::Folding.{method}(source.{module.Field})" };
            }
        }
    }

    private static EquatableArray<Layer> Left(EquatableArray<Layer> layers) => Left(layers, layer => layer.InferenceRole);

    private static EquatableArray<T> Left<T>(EquatableArray<T> steps, Func<T, InferenceRole> role) => steps
        .Where((step, i) => role(step) switch
        {
            InferenceRole.Stays or InferenceRole.TakesNorm => true,
            InferenceRole.Folds => i == 0 || role(steps[i - 1]) != InferenceRole.TakesNorm,
            InferenceRole.Goes => false,
        })
        .ToEquatableArray();

    private static bool CanTakeOver(NetworkModule module, NetworkModule next) =>
        module.Type is ConvolutionCode.Module or ContainerCode.FieldType && next.Type == BatchNormCode.Module;
}
