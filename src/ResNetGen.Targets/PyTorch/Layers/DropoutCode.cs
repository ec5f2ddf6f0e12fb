using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

internal sealed class DropoutCode(DropoutLayer layer) : LayerCode
{
    /// <summary>One module for all of a class.</summary>
    public override string Field(string name) => "dropout";

    public override string Create(LayerArguments arguments) => $"nn.Dropout({PythonNumber.Literal(layer.Probability)})";
}
