using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Usage;

/// <summary>ResNeXt-50 is 32x4d: C = 32 groups of width d = 4. Written the other way round it is another network, and rarely meant.</summary>
internal static class SwappedCardinality
{
    public static void Check(NetworkDraft network, DiagnosticBag diagnostics)
    {
        if (network.Stages.Count != 4)
            return;
        foreach (var stage in network.Stages)
        {
            if (stage.Cardinality.Value is not (4 or 8) || stage.BaseWidth.Value is not (32 or 64) || stage.Cardinality.Source is null)
                continue;
            diagnostics.Report(
                LanguageErrors.SwappedCardinality, stage.Cardinality.Setting.Span,
                $"'cardinality: {stage.Cardinality.Value}' and 'base_width: {stage.BaseWidth.Value}' look swapped: the published networks with four stages are '{stage.BaseWidth.Value}x{stage.Cardinality.Value}d', that is 'cardinality: {stage.BaseWidth.Value}' and 'base_width: {stage.Cardinality.Value}'.",
                new(stage.BaseWidth.Setting.Span, "The base width is written here."));
            return;
        }
    }
}
