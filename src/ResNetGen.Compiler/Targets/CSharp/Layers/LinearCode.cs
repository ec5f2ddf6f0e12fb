namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class LinearCode : ModuleCode
{
    public override string FieldType => "Modules::Linear";

    public override string Create(LayerArguments arguments) => $"nn.Linear({arguments.InChannels}, {arguments.OutChannels})";
}
