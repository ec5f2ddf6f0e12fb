using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>standard</c>, <c>standardized</c>, <c>standardized(1e-8)</c>.</summary>
internal sealed class ConvolutionSyntax : CallSyntax<ConvolutionSpec>
{
    private static readonly RealNumberSyntax Epsilon = new("a number above 0 and below 1", epsilon => epsilon is > 0 and < 1);

    protected override IReadOnlyList<string> Forms { get; } = ["standard", "standardized", "standardized(1e-8)"];

    protected override CallMatch<ConvolutionSpec>? Match(CallText call) => call switch
    {
        { Name: "standard", IsBare: true } => CallMatch<ConvolutionSpec>.Of(new()),
        { Name: "standardized", IsBare: true } => CallMatch<ConvolutionSpec>.Of(new(ConvolutionSpec.StandardEpsilon)),
        { Name: "standardized", Count: 1 } => Standardized(call.Arguments[0]),
        _ => null,
    };

    private static CallMatch<ConvolutionSpec> Standardized(CallArgument epsilon) =>
        Epsilon.Check(epsilon.Text, out var value) is { } fault
            ? CallMatch<ConvolutionSpec>.Wrong(epsilon, $"{fault}: epsilon is {Epsilon.Expected}")
            : CallMatch<ConvolutionSpec>.Of(new((double)value));
}
