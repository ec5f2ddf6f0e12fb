using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Blocks;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Parts;

namespace ResNetGen.Compiler.Targets.CSharp.Inference;

/// <summary>What is left for inference: no batch-norm directly behind a convolution, which takes it over, and nothing that drops at random.</summary>
internal static class Folded
{
    public static NetworkGraph Graph(NetworkGraph graph) => graph with
    {
        Stem = Left(graph.Stem),
        Stages = graph.Stages.Select(Stage).ToEquatableArray(),
        Head = Left(graph.Head),
    };

    public static BlockClass BlockClass(BlockClass blockClass) => blockClass with { Stages = [.. blockClass.Stages.Select(Stage)] };

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
                var method = module.Type == ContainerCode.FieldType ? "Fold" : "Copy";
                yield return module with { Creation = $"ResNetGen::Folding.{method}(source.{module.Field})" };
            }
        }
    }

    private static StageGraph Stage(StageGraph stage) =>
        stage with { Blocks = stage.Blocks.Select(block => block with { MainPath = Left(block.MainPath) }).ToEquatableArray() };

    private static EquatableArray<Layer> Left(EquatableArray<Layer> layers) => layers
        .Where((layer, i) => layer.InferenceRole switch
        {
            InferenceRole.Stays or InferenceRole.TakesNorm => true,
            InferenceRole.Folds => i == 0 || layers[i - 1].InferenceRole != InferenceRole.TakesNorm,
            InferenceRole.Goes => false,
        })
        .ToEquatableArray();

    private static bool CanTakeOver(NetworkModule module, NetworkModule next) =>
        module.Type is ConvolutionCode.Module or ContainerCode.FieldType && next.Type == BatchNormCode.Module;
}
