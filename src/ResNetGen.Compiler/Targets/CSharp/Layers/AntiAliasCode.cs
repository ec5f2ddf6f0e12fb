using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class AntiAliasCode(AntiAliasLayer layer) : ModuleCode
{
    public override string FieldType => layer.Filter.Blur is null ? "ResNetGen::AveragingFilter" : "ResNetGen::BlurFilter";

    public override string Create(LayerArguments arguments) => layer.Filter.Blur is { } kernel
        ? $"new({arguments.InChannels}, {CSharpNumber.Plain(kernel)}, {arguments["stride"]})"
        : $"new({arguments["stride"]})";
}
