using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class BatchNormCode(BatchNormLayer layer) : ModuleCode
{
    public const string Module = "Modules::BatchNorm2d";

    private static readonly BatchNormSpec Standard = new();

    public override string FieldType => Module;

    /// <summary>What is PyTorch's default is left out.</summary>
    public override string Create(LayerArguments arguments) => $"nn.BatchNorm2d({arguments.InChannels}{Epsilon}{Momentum})";

    private string Epsilon => layer.Epsilon == Standard.Epsilon ? "" : $", eps: {CSharpNumber.Literal(layer.Epsilon)}";

    private string Momentum => layer.Momentum == Standard.Momentum ? "" : $", momentum: {CSharpNumber.Literal(layer.Momentum)}";
}
