using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Rules;

/// <summary>What a pool of the stem says of its edges, beside settings that say it too.</summary>
internal static class StemPoolRules
{
    /// <summary>False where a pool says what could have no effect, which has been reported.</summary>
    public static bool Check(NetworkDraft network, DiagnosticBag diagnostics)
    {
        var padding = network.Get(NetworkSpec.PaddingKey).Setting;
        var isRight = true;
        foreach (var pool in network.Get(NetworkSpec.StemKey).Value.Rows.OfType<StemPool>())
        {
            if (padding.Value == PaddingMode.Centred || pool.HasOwnPadding || Useless(pool) is not { } why)
                continue;
            isRight = false;
            diagnostics.Report(LanguageErrors.ExclusiveSettings, pool.Span, why, new(padding.Span, "The padding comes from here."));
        }

        return isRight;
    }

    private static string? Useless(StemPool pool) => pool switch
    {
        { PadsZeros: true } => $"'zeros' is about pixels that the row itself counts, and 'padding' counts them here. Write how many, such as 'padding {Math.Max(1, (pool.Kernel - 1) / 2)}', or remove 'zeros'.",
        { CeilMode: true } => "'ceil' has no effect here: 'padding' lets the last window count already. Remove it, or write the row's own padding, such as 'padding 0'.",
        _ => null,
    };
}
