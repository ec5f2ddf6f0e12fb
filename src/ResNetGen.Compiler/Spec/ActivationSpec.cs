namespace ResNetGen.Compiler.Spec;

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

    /// <summary>Leaky ReLU whose slope for negative values is a parameter of each channel (arXiv:1502.01852).</summary>
    Prelu,
}

/// <param name="Slope">Of <see cref="ActivationKind.LeakyRelu"/> for negative values; 0 for every other kind.</param>
public sealed record ActivationSpec(ActivationKind Kind, double Slope = 0)
{
    /// <summary>As the language writes it: <c>relu</c>, <c>leaky_relu(0.1)</c>.</summary>
    public string Text => Kind switch
    {
        ActivationKind.Relu => "relu",
        ActivationKind.LeakyRelu => $"leaky_relu({SettingNumber.Text(Slope)})",
        ActivationKind.Relu6 => "relu6",
        ActivationKind.Sigmoid => "sigmoid",
        ActivationKind.Tanh => "tanh",
        ActivationKind.Silu => "silu",
        ActivationKind.Gelu => "gelu",
        ActivationKind.Elu => "elu",
        ActivationKind.Mish => "mish",
        ActivationKind.Hardswish => "hardswish",
        ActivationKind.Prelu => "prelu",
    };
}
