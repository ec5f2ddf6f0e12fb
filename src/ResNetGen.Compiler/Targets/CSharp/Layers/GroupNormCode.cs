using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class GroupNormCode(GroupNormLayer layer) : ModuleCode
{
    public override string FieldType => "Modules::GroupNorm";

    public override string Create(LayerArguments arguments) => $"ResNetGen::Normalization.GroupNorm({CSharpNumber.Plain(layer.Groups)}, {arguments.InChannels})";
}
