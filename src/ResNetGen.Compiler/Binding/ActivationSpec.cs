namespace ResNetGen.Compiler.Binding;

public enum ActivationKind
{
    Relu,
    LeakyRelu,
    Relu6,
    Sigmoid,
    Tanh,
    Silu,

    /// <summary>The exact one, by the error function.</summary>
    Gelu,
    Elu,
    Mish,
    Hardswish,
}

/// <param name="Slope">Of <see cref="ActivationKind.LeakyRelu"/> for negative values; 0 for every other kind.</param>
public sealed record ActivationSpec(ActivationKind Kind, double Slope = 0);
