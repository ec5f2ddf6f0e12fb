using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>Activations without parameters. In place where the gradient is made of the output; the others keep their input for it.</summary>
internal sealed class ActivationCode(ActivationLayer layer) : LayerCode
{
    private ActivationSpec Activation => layer.Activation;

    /// <summary>One module for all of a class.</summary>
    public override string Field(string name) => Activation.Kind == ActivationKind.LeakyRelu ? "leaky_relu" : Activation.Text;

    public override string Apply(string tensor, bool owned, string module) => owned ? base.Apply(tensor, owned, module) : Activation.Kind switch
    {
        ActivationKind.Relu => $"F.relu({tensor})",
        ActivationKind.LeakyRelu => $"F.leaky_relu({tensor}, {PythonNumber.Literal(Activation.Slope)})",
        ActivationKind.Relu6 => $"F.relu6({tensor})",
        ActivationKind.Sigmoid or ActivationKind.Tanh or ActivationKind.Silu or ActivationKind.Gelu or ActivationKind.Elu or ActivationKind.Mish or ActivationKind.Hardswish =>
            base.Apply(tensor, owned, module),
        ActivationKind.Prelu => throw Parametric(),
    };

    public override string Create(LayerArguments arguments) => Activation.Kind switch
    {
        ActivationKind.Relu => $"nn.ReLU({InPlace(arguments)})",
        ActivationKind.LeakyRelu => $"nn.LeakyReLU({PythonNumber.Literal(Activation.Slope)}{(arguments.OwnsInput ? ", inplace=True" : "")})",
        ActivationKind.Relu6 => $"nn.ReLU6({InPlace(arguments)})",
        ActivationKind.Sigmoid => "nn.Sigmoid()",
        ActivationKind.Tanh => "nn.Tanh()",
        ActivationKind.Silu => "nn.SiLU()",
        ActivationKind.Gelu => "nn.GELU()",
        ActivationKind.Elu => "nn.ELU()",
        ActivationKind.Mish => "nn.Mish()",
        ActivationKind.Hardswish => "nn.Hardswish()",
        ActivationKind.Prelu => throw Parametric(),
    };

    private InvalidOperationException Parametric() => new($"{layer} has parameters.");

    private static string InPlace(LayerArguments arguments) => arguments.OwnsInput ? "inplace=True" : "";
}

/// <summary>PReLU. It starts where PyTorch's does, at 0.25 for every channel.</summary>
internal sealed class PreluCode : LayerCode
{
    public override string Create(LayerArguments arguments) => $"nn.PReLU({arguments.InChannels})";
}
