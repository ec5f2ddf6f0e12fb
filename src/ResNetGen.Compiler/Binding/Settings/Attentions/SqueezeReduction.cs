using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary>The number that channels are divided by: the <c>16</c> of <c>se(16)</c>.</summary>
internal static class SqueezeReduction
{
    private static readonly WholeNumberSyntax Number = new(1, Bounds.MaxChannels);

    /// <summary>The attention with this reduction, or what is wrong with the number.</summary>
    public static CallMatch<AttentionSpec> Read(CallArgument reduction, Func<int, AttentionSpec> make) =>
        Number.Check(reduction.Text, out var count) is { } fault
            ? CallMatch<AttentionSpec>.Wrong(reduction, $"{fault}: the reduction is {Number.Expected}")
            : CallMatch<AttentionSpec>.Of(make(count));
}
