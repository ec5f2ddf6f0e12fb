using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Emit.Layers;

internal sealed class GroupNormCode(GroupNormLayer layer) : ModuleCode
{
    public override string FieldType => "Modules::GroupNorm";

    public override string Create(LayerArguments arguments) => $"ResNetGen::Normalization.GroupNorm({CSharpNumber.Plain(layer.Groups)}, {arguments.InChannels})";
}
