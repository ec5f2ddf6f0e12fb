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
        var filter = network.Stages[0].Get(StageSpec.AntiAliasKey).Setting;
        var isRight = true;
        foreach (var pool in network.Get(NetworkSpec.StemKey).Value.Rows.OfType<StemPool>())
        {
            if (filter.Value is { } value && pool.IsFiltered && BesideFilter(pool, value) is { } useless)
                Report(pool, useless, new(filter.Span, "The filter comes from here."));
            else if (padding.Value != PaddingMode.Centred && !pool.HasOwnPadding && BesidePadding(pool) is { } why)
                Report(pool, why, new(padding.Span, "The padding comes from here."));
        }

        return isRight;

        void Report(StemPool pool, string why, RelatedPlace other)
        {
            isRight = false;
            diagnostics.Report(LanguageErrors.ExclusiveSettings, pool.Span, why, other);
        }
    }

    private static string? BesideFilter(StemPool pool, AntiAliasSpec filter) => (pool, filter.Blur) switch
    {
        ({ CeilMode: true }, _) => "'ceil' has no effect here: 'anti_alias' leaves the pool no stride. Remove it.",
        ({ PadsZeros: true }, null) => "'zeros' has no effect here: with 'anti_alias: avg', an average without padding is in the place of the pool. Remove it.",
        ({ HasOwnPadding: true }, null) when pool.Padding != (pool.Kernel - 1) / 2 =>
            $"'padding {pool.Padding}' has no effect here: with 'anti_alias: avg', an average without padding is in the place of the pool. Remove it.",
        _ => null,
    };

    private static string? BesidePadding(StemPool pool) => pool switch
    {
        { PadsZeros: true } => $"'zeros' is about pixels that the row itself counts, and 'padding' counts them here. Write how many, such as 'padding {Math.Max(1, (pool.Kernel - 1) / 2)}', or remove 'zeros'.",
        { CeilMode: true } => "'ceil' has no effect here: 'padding' lets the last window count already. Remove it, or write the row's own padding, such as 'padding 0'.",
        _ => null,
    };
}
