namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class EffectiveSqueezeExcitationCode : ModuleCode
{
    public override string FieldType => "ResNetGen::EffectiveSqueezeExcitation";

    public override string Create(LayerArguments arguments) => $"new({arguments.InChannels})";
}
