using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>A call that does nothing outside of training and disposes its input in it.</summary>
internal sealed class DropoutCode(DropoutLayer layer) : ElementCode
{
    public override string Apply(string tensor, bool owned, string field) => $"{tensor}.Dropout({CSharpNumber.Literal(layer.Probability)}, training)";

    public override string Trace(string tensor, string field) => tensor;

    public override string Create(LayerArguments arguments) => $"nn.Dropout({CSharpNumber.Literal(layer.Probability)})";
}
