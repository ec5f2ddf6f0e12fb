using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers.Compound;

internal sealed class MultiScaleCode(MultiScaleLayer layer) : ModuleCode
{
    public const string Module = "ResNetGen::MultiScaleConvolution";

    public override string FieldType => Module;

    public override string Create(LayerArguments arguments)
    {
        var part = arguments[MultiScaleLayer.Part];
        var convolution = NestedCode.Arguments(arguments, part, part);
        return $"new({CSharpNumber.Plain(layer.Scale)}, {arguments["stride"]}, {Separate(arguments[MultiScaleLayer.Separate])}, () => {NestedCode.Unit(("conv", layer.Convolution, convolution), ("bn", layer.Norm, convolution), ("act", layer.Activation, convolution))})";
    }

    private static string Separate(string number) => number switch
    {
        "0" => "separate: false",
        "1" => "separate: true",
        _ => $"separate: {number} == 1",
    };
}
