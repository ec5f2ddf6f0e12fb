using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

internal sealed class BatchNormCode(BatchNormLayer layer) : LayerCode
{
    private static readonly BatchNormSpec Standard = new();

    /// <summary>What is PyTorch's default is left out.</summary>
    public override string Create(LayerArguments arguments) => $"nn.BatchNorm2d({arguments.InChannels}{Epsilon}{Momentum})";

    private string Epsilon => layer.Epsilon == Standard.Epsilon ? "" : $", eps={PythonNumber.Literal(layer.Epsilon)}";

    private string Momentum => layer.Momentum == Standard.Momentum ? "" : $", momentum={PythonNumber.Literal(layer.Momentum)}";
}

internal sealed class GroupNormCode(GroupNormLayer layer) : LayerCode
{
    public override string Create(LayerArguments arguments) => $"nn.GroupNorm({PythonNumber.Literal(layer.Groups)}, {arguments.InChannels})";
}
