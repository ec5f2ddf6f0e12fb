using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>cbam(16)</c>, <c>cbam(16, spatial 5)</c></summary>
internal sealed class ConvolutionalBlockAttentionSyntax : IAttentionSyntax
{
    private const string Spatial = "spatial ";

    private static readonly WholeNumberSyntax Kernel = new(1, Bounds.MaxKernel);

    public IReadOnlyList<string> Forms { get; } = ["cbam(16)", "cbam(16, spatial 5)"];

    public CallMatch<AttentionSpec>? Match(CallText call) => call switch
    {
        { Name: "cbam", Count: 1 } => Read(call, ConvolutionalBlockAttentionSpec.DefaultKernel),
        { Name: "cbam", Count: 2 } when call.Arguments[1].Text.StartsWith(Spatial, StringComparison.Ordinal) => Read(call, call.Arguments[1]),
        _ => null,
    };

    private static CallMatch<AttentionSpec> Read(CallText call, CallArgument kernel)
    {
        if (Kernel.Check(kernel.Text.Substring(Spatial.Length).Trim(), out var size) is { } fault)
            return CallMatch<AttentionSpec>.Wrong(kernel, $"{fault}: the kernel is {Kernel.Expected}");
        return size % 2 == 0
            ? CallMatch<AttentionSpec>.Wrong(kernel, "even: the kernel is an odd number, so that it has a middle")
            : Read(call, size);
    }

    private static CallMatch<AttentionSpec> Read(CallText call, int kernel) =>
        SqueezeReduction.Read(call.Arguments[0], reduction => new ConvolutionalBlockAttentionSpec(reduction, kernel));
}
