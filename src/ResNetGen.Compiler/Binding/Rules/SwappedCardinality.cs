using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Rules;

/// <summary>ResNeXt-50 is 32x4d: C = 32 groups of width d = 4. Written the other way round it is another network, and rarely meant.</summary>
internal static class SwappedCardinality
{
    public static void Check(NetworkDraft network, DiagnosticBag diagnostics)
    {
        if (network.Stages.Count != 4)
            return;
        foreach (var stage in network.Stages)
        {
            var (cardinality, baseWidth) = (stage.Get(StageSpec.CardinalityKey), stage.Get(StageSpec.BaseWidthKey));
            if (cardinality.Value is not (4 or 8) || baseWidth.Value is not (32 or 64) || cardinality.Source is null)
                continue;
            diagnostics.Report(
                LanguageErrors.SwappedCardinality, cardinality.Setting.Span,
                $"'cardinality: {cardinality.Value}' and 'base_width: {baseWidth.Value}' look swapped: the published networks with four stages are '{baseWidth.Value}x{cardinality.Value}d', that is 'cardinality: {baseWidth.Value}' and 'base_width: {cardinality.Value}'.",
                new(baseWidth.Setting.Span, "The base width is written here."));
            return;
        }
    }
}
