using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class PoolCode(PoolLayer layer) : ElementCode
{
    public override string Apply(string tensor, bool owned, string field) => Call(Function, tensor, owned);

    public override string Trace(string tensor, string field) => layer.PadsZeros ? ZeroPadded(tensor) :
        Same is null ? $"{tensor}.{Name}({Window(LayerArguments.Literal(layer))})" : SameFunction(tensor);

    public override string Create(LayerArguments arguments) => layer.PadsZeros ? $"new ResNetGen::ZeroPool2d({ZeroWindow})" : Same is null
        ? $"{Module}({Window(arguments)})"
        : $"ResNetGen::SamePool2d.{(layer.Kind == PoolKind.Max ? "Max" : "Average")}({CSharpNumber.Plain(layer.Kernel)}, {arguments["stride"]}, {Same})";

    /// <summary>An extension method of tensors, recorded or not.</summary>
    private string ZeroPadded(string tensor) => $"{tensor}.MaxPoolZeros({ZeroWindow})";

    private string ZeroWindow => $"{CSharpNumber.Plain(layer.Kernel)}, {CSharpNumber.Plain(layer.Stride)}, {CSharpNumber.Plain(layer.Padding)}{(layer.CeilMode ? ", ceil: true" : "")}";

    private string Function(string tensor) => layer.PadsZeros ? ZeroPadded(tensor) : Same is null ? $"nn.functional.{Name}({tensor}, {Window(LayerArguments.Literal(layer))})" : SameFunction(tensor);

    private string? Same => PaddingCode.Side(layer.PaddingMode);

    private string SameFunction(string tensor) =>
        $"{tensor}.{(layer.Kind == PoolKind.Max ? "MaxPoolSame" : "AvgPoolSame")}({CSharpNumber.Plain(layer.Kernel)}, {CSharpNumber.Plain(layer.Stride)}, {Same})";

    private string Name => layer.Kind == PoolKind.Max ? "max_pool2d" : "avg_pool2d";

    private string Module => layer.Kind == PoolKind.Max ? "nn.MaxPool2d" : "nn.AvgPool2d";

    private string Window(LayerArguments arguments)
    {
        var padding = layer.Padding == 0 ? "" : $", padding: {CSharpNumber.Plain(layer.Padding)}";
        var ceiling = !layer.CeilMode ? "" : layer.Kind == PoolKind.Average ? ", ceil_mode: true, count_include_pad: false" : ", ceil_mode: true";
        return $"{CSharpNumber.Plain(layer.Kernel)}, stride: {arguments["stride"]}{padding}{ceiling}";
    }
}
