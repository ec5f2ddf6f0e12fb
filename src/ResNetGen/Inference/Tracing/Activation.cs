using System.Globalization;

namespace ResNetGen.Tracing;

/// <summary>An activation as a TorchScript operator of its own, and as oneDNN computes it at the end of a convolution.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Text">The operator, in place, with {0} for the tensor.</param>
/// <param name="Attribute">oneDNN's name; null where a convolution cannot end with it.</param>
/// <param name="Numbers">What goes with <paramref name="Attribute"/>, as TorchScript writes it.</param>
/// <param name="Algorithm">Which of oneDNN's ways to compute it; empty where there is one.</param>
internal sealed record Activation(ActivationForm Kind, string Text, string? Attribute, string Numbers = "", string Algorithm = "")
{
    public static Activation Relu { get; } = new(ActivationForm.Relu, "torch.relu_({0})", "relu");

    public static Activation Relu6 { get; } = new(ActivationForm.Relu6, "torch.hardtanh_({0}, 0., 6.)", "hardtanh", "0., 6.");

    public static Activation Sigmoid { get; } = new(ActivationForm.Sigmoid, "torch.sigmoid_({0})", "sigmoid");

    public static Activation Tanh { get; } = new(ActivationForm.Tanh, "torch.tanh_({0})", "tanh");

    public static Activation Silu { get; } = new(ActivationForm.Silu, "torch.silu_({0})", "swish");

    /// <summary>The exact one, by the error function.</summary>
    public static Activation Gelu { get; } = new(ActivationForm.Gelu, "torch.gelu_({0}, approximate=\"none\")", "gelu", Algorithm: "none");

    public static Activation Hardswish { get; } = new(ActivationForm.Hardswish, "torch.hardswish_({0})", "hardswish");

    public static Activation Hardsigmoid { get; } = new(ActivationForm.Hardsigmoid, "torch.hardsigmoid_({0})", null);

    public static Activation Mish { get; } = new(ActivationForm.Mish, "torch.mish_({0})", null);

    public static Activation Elu { get; } = new(ActivationForm.Elu, "torch.elu_({0}, 1., 1., 1.)", null);

    /// <summary>PyTorch's word.</summary>
    public string Word => Kind == ActivationForm.LeakyRelu ? "leaky_relu" : Kind.ToString().ToLowerInvariant();

    /// <summary>For negative values, where the activation has one.</summary>
    public double Slope { get; private init; }

    /// <summary>Whether oneDNN computes it behind an addition, too.</summary>
    public bool FollowsAddition => this == Relu;

    public static Activation LeakyRelu(double slope) => new(ActivationForm.LeakyRelu, $"torch.leaky_relu_({{0}}, {Number(slope)})", "leaky_relu", Number(slope)) { Slope = slope };

    /// <summary>A number of floating point: TorchScript tells it from a whole one by the point.</summary>
    /// <exception cref="NotSupportedException">TorchScript has no literal for it; a faulty text would end the process.</exception>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"the number {value} cannot be written down"));
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + "." : text;
    }
}
