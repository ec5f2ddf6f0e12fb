using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>relu</c>, <c>leaky_relu(0.1)</c> and the others.</summary>
internal sealed class ActivationSyntax : CallSyntax<ActivationSpec>
{
    private const double DefaultSlope = 0.01;

    private static readonly RealNumberSyntax Slope = new("a number from 0 to 1", slope => slope <= 1);

    private static readonly Dictionary<string, ActivationKind> Plain = new(StringComparer.Ordinal)
    {
        ["relu"] = ActivationKind.Relu,
        ["relu6"] = ActivationKind.Relu6,
        ["sigmoid"] = ActivationKind.Sigmoid,
        ["tanh"] = ActivationKind.Tanh,
        ["silu"] = ActivationKind.Silu,
        ["gelu"] = ActivationKind.Gelu,
        ["elu"] = ActivationKind.Elu,
        ["mish"] = ActivationKind.Mish,
        ["hardswish"] = ActivationKind.Hardswish,
        ["prelu"] = ActivationKind.Prelu,
    };

    protected override IReadOnlyList<string> Forms { get; } =
        ["relu", "leaky_relu", "leaky_relu(0.1)", "relu6", "sigmoid", "tanh", "silu", "gelu", "elu", "mish", "hardswish", "prelu"];

    protected override CallMatch<ActivationSpec>? Match(CallText call)
    {
        if (call is { Name: "leaky_relu", IsBare: true })
            return CallMatch<ActivationSpec>.Of(new(ActivationKind.LeakyRelu, DefaultSlope));
        if (call is { Name: "leaky_relu", Count: 1 })
        {
            var slope = call.Arguments[0];
            return Slope.Check(slope.Text, out var value) is { } fault
                ? CallMatch<ActivationSpec>.Wrong(slope, $"{fault}: the slope is {Slope.Expected}")
                : CallMatch<ActivationSpec>.Of(new(ActivationKind.LeakyRelu, (double)value));
        }

        return call.IsBare && Plain.TryGetValue(call.Name, out var kind) ? CallMatch<ActivationSpec>.Of(new(kind)) : null;
    }
}
