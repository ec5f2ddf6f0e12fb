using System.Globalization;

namespace ResNetGen.Tracing;

/// <summary>An activation as a TorchScript operator of its own, and as oneDNN computes it at the end of a convolution.</summary>
/// <param name="Text">The operator, in place, with {0} for the tensor.</param>
/// <param name="Attribute">oneDNN's name; null where a convolution cannot end with it.</param>
/// <param name="Numbers">What goes with <paramref name="Attribute"/>, as TorchScript writes it.</param>
/// <param name="Algorithm">Which of oneDNN's ways to compute it; empty where there is one.</param>
internal sealed record Activation(string Text, string? Attribute, string Numbers = "", string Algorithm = "")
{
    public static Activation Relu { get; } = new("torch.relu_({0})", "relu");

    public static Activation Relu6 { get; } = new("torch.hardtanh_({0}, 0., 6.)", "hardtanh", "0., 6.");

    public static Activation Sigmoid { get; } = new("torch.sigmoid_({0})", "sigmoid");

    public static Activation Tanh { get; } = new("torch.tanh_({0})", "tanh");

    public static Activation Silu { get; } = new("torch.silu_({0})", "swish");

    /// <summary>The exact one, by the error function.</summary>
    public static Activation Gelu { get; } = new("torch.gelu_({0}, approximate=\"none\")", "gelu", Algorithm: "none");

    public static Activation Hardswish { get; } = new("torch.hardswish_({0})", "hardswish");

    public static Activation Hardsigmoid { get; } = new("torch.hardsigmoid_({0})", null);

    public static Activation Mish { get; } = new("torch.mish_({0})", null);

    public static Activation Elu { get; } = new("torch.elu_({0}, 1., 1., 1.)", null);

    /// <summary>Whether oneDNN computes it behind an addition, too.</summary>
    public bool FollowsAddition => this == Relu;

    public static Activation LeakyRelu(double slope) => new($"torch.leaky_relu_({{0}}, {Number(slope)})", "leaky_relu", Number(slope));

    /// <summary>A number of floating point: TorchScript tells it from a whole one by the point.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + "." : text;
    }
}
