using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers.Compound;

internal sealed class SplitAttentionCode(SplitAttentionLayer layer) : ModuleCode
{
    public override string FieldType => "ResNetGen::SplitAttention";

    public override string Create(LayerArguments arguments)
    {
        var (width, groups, squeezed) = (arguments.OutChannels, arguments["groups"], arguments[SplitAttentionLayer.Squeezed]);
        var all = NestedCode.Times(layer.Radix, width);
        var convolution = NestedCode.Arguments(arguments, arguments.InChannels, all, stride: "1", groups: NestedCode.Times(layer.Radix, groups));
        var reduce = NestedCode.Arguments(arguments, width, squeezed, stride: "1", dilation: "1", groups: groups);
        var expand = NestedCode.Arguments(arguments, squeezed, all, stride: "1", dilation: "1", groups: groups);
        return Template.Fill($$"""
            new({{CSharpNumber.Plain(layer.Radix)}}, {{groups}}, {{arguments["stride"]}}, poolsBefore: {{(layer.PoolsBefore ? "true" : "false")}},
                {{NestedCode.Unit(("conv", layer.Convolution, convolution), ("bn0", layer.Norm, convolution), ("act0", layer.Activation, convolution))}},
                {{NestedCode.Unit(("fc1", layer.Reduce, reduce), ("bn1", layer.InnerNorm, reduce), ("act1", NestedCode.Relu(layer.Reduce.Output), reduce), ("fc2", layer.Expand, expand))}})
            """);
    }
}
