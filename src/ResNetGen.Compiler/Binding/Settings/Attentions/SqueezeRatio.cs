using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary>The part of channels that is left: the <c>ratio 0.25</c> of <c>se(ratio 0.25)</c>, and <c>ratio 0.25 of input</c>.</summary>
internal static class SqueezeRatio
{
    private const string Word = "ratio ";

    /// <summary>RegNetY's: of the block's input, in place of the map that is scaled.</summary>
    private const string OfInput = " of input";

    private static readonly RealNumberSyntax Number = new("a number above 0 and up to 1", ratio => ratio is > 0 and <= 1);

    public static bool Is(CallArgument argument) => argument.Text.StartsWith(Word, StringComparison.Ordinal);

    public static bool IsOfInput(CallArgument ratio) => ratio.Text.EndsWith(OfInput, StringComparison.Ordinal);

    /// <summary>The attention with this ratio, or what is wrong with the number.</summary>
    public static CallMatch<AttentionSpec> Read(CallArgument ratio, Func<decimal, AttentionSpec> make)
    {
        var text = ratio.Text.Substring(Word.Length, Math.Max(0, ratio.Text.Length - Word.Length - (IsOfInput(ratio) ? OfInput.Length : 0)));
        return Number.Check(text.Trim(), out var value) is { } fault
            ? CallMatch<AttentionSpec>.Wrong(ratio, $"{fault}: the ratio is {Number.Expected}")
            : CallMatch<AttentionSpec>.Of(make(value));
    }
}
