using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class ConvolutionalBlockAttentionCode(ConvolutionalBlockAttentionLayer layer) : ModuleCode
{
    public override string FieldType => "ResNetGen::ConvolutionalBlockAttention";

    public override string Create(LayerArguments arguments) => $"new({arguments.InChannels}, {arguments["squeezed"]}, {CSharpNumber.Plain(layer.Kernel)})";
}
