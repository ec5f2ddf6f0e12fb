namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class SqueezeExcitationCode : ModuleCode
{
    public override string FieldType => "ResNetGen::SqueezeExcitation";

    public override string Create(LayerArguments arguments) => $"new({arguments.InChannels}, {arguments["squeezed"]})";
}
