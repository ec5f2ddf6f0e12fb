using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Emit.Layers;

/// <summary>A call that does nothing outside of training and disposes its input in it.</summary>
internal sealed class DropoutCode(DropoutLayer layer) : LayerCode
{
    public override string Apply(string tensor, bool owned, string field) => $"{tensor}.Dropout({CSharpNumber.Literal(layer.Probability)}, training)";
}
