using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class PoolCode(PoolLayer layer) : ElementCode
{
    public override string Apply(string tensor, bool owned, string field) => Call(Function, tensor, owned);

    public override string Trace(string tensor, string field) => $"{tensor}.{Name}({Window(LayerArguments.Literal(layer))})";

    public override string Create(LayerArguments arguments) => $"{Module}({Window(arguments)})";

    private string Function(string tensor) => $"nn.functional.{Name}({tensor}, {Window(LayerArguments.Literal(layer))})";

    private string Name => layer.Kind == PoolKind.Max ? "max_pool2d" : "avg_pool2d";

    private string Module => layer.Kind == PoolKind.Max ? "nn.MaxPool2d" : "nn.AvgPool2d";

    private string Window(LayerArguments arguments)
    {
        var padding = layer.Padding == 0 ? "" : $", padding: {CSharpNumber.Plain(layer.Padding)}";
        var ceiling = !layer.CeilMode ? "" : layer.Kind == PoolKind.Average ? ", ceil_mode: true, count_include_pad: false" : ", ceil_mode: true";
        return $"{CSharpNumber.Plain(layer.Kernel)}, stride: {arguments["stride"]}{padding}{ceiling}";
    }
}
