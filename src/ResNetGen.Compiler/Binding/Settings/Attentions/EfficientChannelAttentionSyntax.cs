using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>eca</c>, <c>eca(3)</c></summary>
internal sealed class EfficientChannelAttentionSyntax : IAttentionSyntax
{
    private static readonly WholeNumberSyntax Kernel = new(1, Bounds.MaxKernel);

    public IReadOnlyList<string> Forms { get; } = ["eca", "eca(3)"];

    public CallMatch<AttentionSpec>? Match(CallText call) => call switch
    {
        { Name: "eca", IsBare: true } => CallMatch<AttentionSpec>.Of(new EfficientChannelAttentionSpec(null)),
        { Name: "eca", Count: 1 } => Read(call.Arguments[0]),
        _ => null,
    };

    private static CallMatch<AttentionSpec> Read(CallArgument kernel)
    {
        if (Kernel.Check(kernel.Text, out var size) is { } fault)
            return CallMatch<AttentionSpec>.Wrong(kernel, $"{fault}: the kernel is {Kernel.Expected}");
        return size % 2 == 0
            ? CallMatch<AttentionSpec>.Wrong(kernel, "even: the kernel is an odd number, so that it has a middle")
            : CallMatch<AttentionSpec>.Of(new EfficientChannelAttentionSpec(size));
    }
}
