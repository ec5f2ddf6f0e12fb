using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>Activations without parameters. In place where the gradient is made of the output, which then takes the input's memory; the others keep their input for it.</summary>
internal sealed class ActivationCode(ActivationLayer layer) : ElementCode
{
    private ActivationSpec Activation => layer.Activation;

    public override string Apply(string tensor, bool owned, string field) => Activation.Kind switch
    {
        ActivationKind.Relu or ActivationKind.Relu6 or ActivationKind.Sigmoid or ActivationKind.Tanh => $"{tensor}.{Activation.Text}{(owned ? "_" : "")}()",
        ActivationKind.LeakyRelu => Call(input => $"nn.functional.leaky_relu({input}, {CSharpNumber.Literal(Activation.Slope)}{(owned ? ", inplace: true" : "")})", tensor, owned),
        ActivationKind.Mish => Call(input => $"nn.functional.mish({input})", tensor, owned),
        ActivationKind.Silu or ActivationKind.Gelu or ActivationKind.Elu or ActivationKind.Hardswish => Call(input => $"{input}.{Activation.Text}()", tensor, owned),
        ActivationKind.Prelu => throw Parametric(),
    };

    public override string Trace(string tensor, string field) =>
        $"{tensor}.{(Activation.Kind == ActivationKind.LeakyRelu ? $"leaky_relu({CSharpNumber.Literal(Activation.Slope)})" : $"{Activation.Text}()")}";

    public override string Create(LayerArguments arguments) => Activation.Kind switch
    {
        ActivationKind.Relu => $"nn.ReLU({InPlace(arguments)})",
        ActivationKind.LeakyRelu => $"nn.LeakyReLU({CSharpNumber.Literal(Activation.Slope)}{(arguments.OwnsInput ? $", {InPlace(arguments)}" : "")})",
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

    private InvalidOperationException Parametric() => new($"{layer} has parameters and is a module.");

    private static string InPlace(LayerArguments arguments) => arguments.OwnsInput ? "inplace: true" : "";
}
