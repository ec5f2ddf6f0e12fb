namespace ResNetGen.Tracing;

/// <summary>The activations that have no weights.</summary>
internal enum ActivationForm
{
    Relu,
    Relu6,
    LeakyRelu,
    Sigmoid,
    Tanh,
    Silu,
    Gelu,
    Elu,
    Mish,
    Hardswish,
    Hardsigmoid,
}
