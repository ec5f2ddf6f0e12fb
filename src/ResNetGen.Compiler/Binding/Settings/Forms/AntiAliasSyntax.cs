using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>none</c>, <c>blur</c>, <c>blur(5)</c>, <c>avg</c>.</summary>
internal sealed class AntiAliasSyntax : ValueSyntax<AntiAliasSpec?>
{
    private static readonly FilterSyntax Filter = new();

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, out AntiAliasSpec? value)
    {
        value = null;
        return node is ScalarNode { Text: "none" } || Filter.TryRead(node, key, diagnostics, out value);
    }

    private sealed class FilterSyntax : CallSyntax<AntiAliasSpec>
    {
        private const int MaxBlur = 15;

        private static readonly WholeNumberSyntax Kernel = new(2, MaxBlur);

        protected override IReadOnlyList<string> Forms { get; } = ["blur", "blur(5)", "avg", "none"];

        protected override CallMatch<AntiAliasSpec>? Match(CallText call) => call switch
        {
            { Name: "blur", IsBare: true } => CallMatch<AntiAliasSpec>.Of(new(AntiAliasSpec.DefaultBlur)),
            { Name: "avg", IsBare: true } => CallMatch<AntiAliasSpec>.Of(new((int?)null)),
            { Name: "blur", Count: 1 } => Blur(call.Arguments[0]),
            _ => null,
        };

        private static CallMatch<AntiAliasSpec> Blur(CallArgument argument)
        {
            if (Kernel.Check(argument.Text, out var kernel) is { } fault)
                return CallMatch<AntiAliasSpec>.Wrong(argument, $"{fault}: the kernel is {Kernel.Expected}");
            return kernel % 2 == 1
                ? CallMatch<AntiAliasSpec>.Of(new(kernel))
                : CallMatch<AntiAliasSpec>.Wrong(argument, "even: the kernel is odd, so that the map keeps its place");
        }
    }
}
