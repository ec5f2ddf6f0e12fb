using ResNetGen.Compiler.Emit.Blocks;
using ResNetGen.Compiler.Emit.Layers;
using ResNetGen.Compiler.Emit.Network;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Inference;

/// <summary>What is left for inference: no batch-norm directly behind a convolution, which takes it over, and nothing that drops at random.</summary>
internal static class Folded
{
    public static NetworkGraph Graph(NetworkGraph graph) => graph with
    {
        Stem = Layers(graph.Stem),
        Stages = graph.Stages.Select(Stage).ToEquatableArray(),
        Head = Layers(graph.Head),
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
        stage with { Blocks = stage.Blocks.Select(block => block with { MainPath = Layers(block.MainPath) }).ToEquatableArray() };

    private static EquatableArray<Layer> Layers(EquatableArray<Layer> layers) => layers
        .Where((layer, i) => layer is not (DropoutLayer or DropPathLayer) && !(layer is BatchNormLayer && i > 0 && layers[i - 1] is ConvolutionLayer))
        .ToEquatableArray();

    private static bool CanTakeOver(NetworkModule module, NetworkModule next) =>
        module.Type is ConvolutionCode.FieldType or ContainerCode.FieldType && next.Type == NormCode.BatchNorm;
}
