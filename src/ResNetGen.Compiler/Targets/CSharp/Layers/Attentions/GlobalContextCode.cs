using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class GlobalContextCode(GlobalContextLayer layer) : ModuleCode
{
    public override string FieldType => "ResNetGen::GlobalContext";

    public override string Create(LayerArguments arguments) => $"new({arguments.InChannels}, {arguments["squeezed"]}{(layer.Adds ? ", adds: true" : "")})";
}
