using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers.Compound;

internal sealed class SelectiveKernelCode(SelectiveKernelLayer layer) : ModuleCode
{
    public override string FieldType => "ResNetGen::SelectiveKernel";

    public override string Create(LayerArguments arguments)
    {
        var (width, squeezed) = (arguments.OutChannels, arguments[SelectiveKernelLayer.Squeezed]);
        var seen = layer.SplitsInput ? NestedCode.Half(arguments.InChannels) : arguments.InChannels;
        var near = NestedCode.Arguments(arguments, seen, width);
        var far = NestedCode.Arguments(arguments, seen, width, dilation: NestedCode.Times(2, arguments["dilation"]));
        var reduce = NestedCode.Arguments(arguments, width, squeezed, stride: "1", dilation: "1", groups: "1");
        var select = NestedCode.Arguments(arguments, squeezed, NestedCode.Times(2, width), stride: "1", dilation: "1", groups: "1");
        return Template.Fill($$"""
            new(splitsInput: {{(layer.SplitsInput ? "true" : "false")}},
                {{Path(layer.Near, near)}},
                {{Path(layer.Far, far)}},
                {{NestedCode.Unit(("fc_reduce", layer.Reduce, reduce), ("bn", layer.InnerNorm, reduce), ("act", NestedCode.Relu(layer.Reduce.Output), reduce), ("fc_select", layer.Select, select))}})
            """);
    }

    private string Path(ConvolutionLayer convolution, LayerArguments arguments) =>
        NestedCode.Unit(("conv", convolution, arguments), ("bn", layer.Norm, arguments), ("act", layer.Activation, arguments));
}
