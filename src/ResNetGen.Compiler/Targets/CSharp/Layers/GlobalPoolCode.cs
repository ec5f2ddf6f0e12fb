using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>A pool over the whole feature map.</summary>
internal sealed class GlobalPoolCode(GlobalPoolLayer layer) : LayerCode
{
    public override string Apply(string tensor, bool owned, string field) => Call(Function, tensor, owned);

    public override string Trace(string tensor, string field) => layer.Kind switch
    {
        PoolKind.Max => $"{tensor}.adaptive_max_pool2d()",
        PoolKind.Average => $"{tensor}.adaptive_avg_pool2d()",
    };

    private string Function(string tensor) => layer.Kind switch
    {
        PoolKind.Max => $"nn.functional.adaptive_max_pool2d({tensor}, new long[] {{ 1, 1 }})",
        PoolKind.Average => $"nn.functional.adaptive_avg_pool2d({tensor}, 1)",
    };
}
