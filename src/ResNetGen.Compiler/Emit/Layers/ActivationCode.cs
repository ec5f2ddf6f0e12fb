using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Text;

namespace ResNetGen.Compiler.Emit.Layers;

/// <summary>Activations. In place where the gradient is made of the output, which then takes the input's memory; the others keep their input for it.</summary>
internal static class ActivationCode
{
    /// <param name="tensor">An expression.</param>
    /// <param name="owned">Whether nobody else holds the tensor, so that it may be changed and disposed.</param>
    public static string Apply(ActivationSpec activation, string tensor, bool owned) => activation.Kind switch
    {
        ActivationKind.Relu or ActivationKind.Relu6 or ActivationKind.Sigmoid or ActivationKind.Tanh =>
            owned ? $"{tensor}.{Method(activation.Kind)}_()" : $"{tensor}.{Method(activation.Kind)}()",
        _ => owned ? $"{tensor}.Consume(static t => {OutOfPlace(activation, "t", ", inplace: true")})" : OutOfPlace(activation, tensor, ""),
    };

    /// <summary>As a module, for a container.</summary>
    public static string Module(ActivationSpec activation) => activation.Kind switch
    {
        ActivationKind.Relu => "nn.ReLU(inplace: true)",
        ActivationKind.LeakyRelu => $"nn.LeakyReLU({CSharpNumber.Literal(activation.Slope)}, inplace: true)",
        ActivationKind.Relu6 => "nn.ReLU6(inplace: true)",
        ActivationKind.Sigmoid => "nn.Sigmoid()",
        ActivationKind.Tanh => "nn.Tanh()",
        ActivationKind.Silu => "nn.SiLU()",
        ActivationKind.Gelu => "nn.GELU()",
        ActivationKind.Elu => "nn.ELU()",
        ActivationKind.Mish => "nn.Mish()",
        ActivationKind.Hardswish => "nn.Hardswish()",
        _ => throw new InvalidOperationException($"No module for {activation}."),
    };

    private static string OutOfPlace(ActivationSpec activation, string tensor, string leakyReluInPlace) => activation.Kind switch
    {
        ActivationKind.LeakyRelu => $"nn.functional.leaky_relu({tensor}, {CSharpNumber.Literal(activation.Slope)}{leakyReluInPlace})",
        ActivationKind.Mish => $"nn.functional.mish({tensor})",
        ActivationKind.Silu or ActivationKind.Gelu or ActivationKind.Elu or ActivationKind.Hardswish => $"{tensor}.{Method(activation.Kind)}()",
        _ => throw new InvalidOperationException($"No function for {activation}."),
    };

    private static string Method(ActivationKind kind) => kind.ToString().ToLowerInvariant();
}
