using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Makes scores of the logits, outside of training alone.</summary>
/// <param name="Activation">Not <see cref="HeadActivation.None"/>.</param>
public sealed record ClassActivationLayer(string Name, int Classes, HeadActivation Activation) : Layer(Name, new(Classes, 1, 1), new(Classes, 1, 1))
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "class_activation";

    public override string Operation => Activation switch
    {
        HeadActivation.None => "",
        HeadActivation.Softmax => "softmax",
        HeadActivation.Sigmoid => "sigmoid",
    };

    public override LayerLabel Label => LayerLabel.Minor(Operation);

    public override Window? Window => null;

    /// <summary>Training leaves it out.</summary>
    public override LayerMemory Memory => new(0, LayerMemory.Map(Output));

    public override string Structure => Operation;

    public override EquatableArray<LayerNumber> Numbers => [];

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
