namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class EfficientChannelAttentionCode : ModuleCode
{
    public override string FieldType => "ResNetGen::EfficientChannelAttention";

    public override string Create(LayerArguments arguments) => $"new({arguments["attentionKernel"]})";
}
