using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>An elementwise non-linearity; PReLU has a parameter for each channel.</summary>
public sealed record ActivationLayer(string Name, FeatureShape Shape, ActivationSpec Activation) : Layer(Name, Shape, Shape)
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => Activation.Kind == ActivationKind.Prelu ? [new(Name, "weight", [Shape.Channels], StateKind.Parameter)] : [];

    public override string KindName => "activation";

    public override string Operation => Activation.Kind == ActivationKind.LeakyRelu ? $"leaky_relu({Arithmetic.Rate(Activation.Slope)})" : Activation.Text;

    public override LayerLabel Label => LayerLabel.Minor(Activation.Kind switch
    {
        ActivationKind.Relu => "ReLU",
        ActivationKind.LeakyRelu => $"leaky ReLU, {Arithmetic.Rate(Activation.Slope)}",
        ActivationKind.Relu6 => "ReLU6",
        ActivationKind.Sigmoid => "sigmoid",
        ActivationKind.Tanh => "tanh",
        ActivationKind.Silu => "SiLU",
        ActivationKind.Gelu => "GELU",
        ActivationKind.Elu => "ELU",
        ActivationKind.Mish => "Mish",
        ActivationKind.Hardswish => "hard-swish",
        ActivationKind.Prelu => "PReLU",
    });

    public override Window Window => Window.Pixel;

    public override LayerMemory Memory => IsMadeOfItsOutput ? default : LayerMemory.InPlace(Output);

    public override string Structure => Activation.ToString();

    public override EquatableArray<LayerNumber> Numbers => [];

    /// <summary>Whether its gradient follows from its output, which can then take the place of its input.</summary>
    private bool IsMadeOfItsOutput => Activation.Kind switch
    {
        ActivationKind.Relu or ActivationKind.LeakyRelu or ActivationKind.Relu6 or ActivationKind.Elu or ActivationKind.Sigmoid or ActivationKind.Tanh => true,
        ActivationKind.Silu or ActivationKind.Gelu or ActivationKind.Mish or ActivationKind.Hardswish or ActivationKind.Prelu => false,
    };

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);
}
