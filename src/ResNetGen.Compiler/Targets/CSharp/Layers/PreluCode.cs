namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>PReLU. It starts where PyTorch's does, at 0.25 for every channel.</summary>
internal sealed class PreluCode : ModuleCode
{
    public override string FieldType => "Modules::PReLU";

    public override string Create(LayerArguments arguments) => $"nn.PReLU({arguments.InChannels})";
}
