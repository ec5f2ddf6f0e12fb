using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings;

/// <summary><c>none</c>, <c>se(16)</c>, <c>se(16, exact)</c>, <c>se(ratio 0.25)</c>, <c>se(ratio 0.25 of input)</c>, <c>eca</c>, <c>eca(3)</c>.</summary>
internal sealed class AttentionSyntax : CallSyntax<AttentionSpec>
{
    private const string RatioWord = "ratio ";

    /// <summary>RegNetY's: of the block's input, in place of the map that is scaled.</summary>
    private const string OfInput = " of input";

    private static readonly WholeNumberSyntax Reduction = new(1, Bounds.MaxChannels);

    private static readonly RealNumberSyntax Ratio = new("a number above 0 and up to 1", ratio => ratio is > 0 and <= 1);

    private static readonly WholeNumberSyntax Kernel = new(1, Bounds.MaxKernel);

    protected override IReadOnlyList<string> Forms { get; } = ["none", "se(16)", "se(16, exact)", "se(ratio 0.25)", "se(ratio 0.25 of input)", "eca", "eca(3)"];

    protected override CallMatch<AttentionSpec>? Match(CallText call) => call switch
    {
        { Name: "none", IsBare: true } => CallMatch<AttentionSpec>.Of(new NoAttentionSpec()),
        { Name: "eca", IsBare: true } => CallMatch<AttentionSpec>.Of(new EfficientChannelAttentionSpec(null)),
        { Name: "eca", Count: 1 } => EfficientChannel(call.Arguments[0]),
        { Name: "se", Count: 1 } when IsRatio(call.Arguments[0]) => OfRatio(call.Arguments[0]),
        { Name: "se", Count: 1 } => OfReduction(call.Arguments[0], count => new SqueezeExcitationSpec(count)),
        { Name: "se", Count: 2 } when call.Arguments[1].Text == "exact" && IsRatio(call.Arguments[0]) =>
            CallMatch<AttentionSpec>.Wrong(call.Arguments[1], "not part of 'se(ratio R)': it goes with 'se(16, exact)' only"),
        { Name: "se", Count: 2 } when call.Arguments[1].Text == "exact" => OfReduction(call.Arguments[0], count => new ExactSqueezeExcitationSpec(count)),
        _ => null,
    };

    private static bool IsRatio(CallArgument argument) => argument.Text.StartsWith(RatioWord, StringComparison.Ordinal);

    private static CallMatch<AttentionSpec> EfficientChannel(CallArgument kernel)
    {
        if (Kernel.Check(kernel.Text, out var size) is { } fault)
            return CallMatch<AttentionSpec>.Wrong(kernel, $"{fault}: the kernel is {Kernel.Expected}");
        return size % 2 == 0
            ? CallMatch<AttentionSpec>.Wrong(kernel, "even: the kernel is an odd number, so that it has a middle")
            : CallMatch<AttentionSpec>.Of(new EfficientChannelAttentionSpec(size));
    }

    private static CallMatch<AttentionSpec> OfRatio(CallArgument ratio)
    {
        var isOfInput = ratio.Text.EndsWith(OfInput, StringComparison.Ordinal);
        var number = ratio.Text.Substring(RatioWord.Length, Math.Max(0, ratio.Text.Length - RatioWord.Length - (isOfInput ? OfInput.Length : 0)));
        if (Ratio.Check(number.Trim(), out var value) is { } fault)
            return CallMatch<AttentionSpec>.Wrong(ratio, $"{fault}: the ratio is {Ratio.Expected}");
        return CallMatch<AttentionSpec>.Of(isOfInput ? new RegNetSqueezeExcitationSpec(value) : new RatioSqueezeExcitationSpec(value));
    }

    private static CallMatch<AttentionSpec> OfReduction(CallArgument reduction, Func<int, AttentionSpec> make) =>
        Reduction.Check(reduction.Text, out var count) is { } fault
            ? CallMatch<AttentionSpec>.Wrong(reduction, $"{fault}: the reduction is {Reduction.Expected}")
            : CallMatch<AttentionSpec>.Of(make(count));
}
