using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Rules;

/// <summary>Which of a stage's settings have a meaning. Each setting knows which block it needs; those that exclude each other are here.</summary>
internal static class StageRules
{
    public static void Apply(StageDraft stage, UsageJudge judge)
    {
        if (!stage.Block.IsKnown)
            return;
        ExcludeGroups(stage, judge);
        ExcludeUnits(stage, judge);
        foreach (var setting in KnownSettings.OfStages)
            setting.Judge(stage, judge);
    }

    /// <summary>Each of them says what is in the place of the 3x3.</summary>
    private static void ExcludeUnits(StageDraft stage, UsageJudge judge)
    {
        const string because = "both say what is in the place of the 3x3";
        var (scale, radix, select) = (stage.Get(StageSpec.ScaleKey), stage.Get(StageSpec.RadixKey), stage.Get(StageSpec.SelectKey));
        // A block that has no place for one of them is told alone.
        var hasPlaceForAll = stage.Block.Value is BottleneckBlockSpec;
        if (hasPlaceForAll && scale.Value != 1 && radix.Value is not null)
            judge.Exclude(scale, 1, radix, null, because);
        if (hasPlaceForAll && scale.Value != 1 && select.Value is not null)
            judge.Exclude(scale, 1, select, null, because);
        if (hasPlaceForAll && radix.Value is not null && select.Value is not null)
            judge.Exclude(radix, null, select, null, because);
    }

    private static void ExcludeGroups(StageDraft stage, UsageJudge judge)
    {
        var (groupWidth, cardinality, baseWidth) = (stage.Get(StageSpec.GroupWidthKey), stage.Get(StageSpec.CardinalityKey), stage.Get(StageSpec.BaseWidthKey));
        if (stage.Block.Value is BottleneckBlockSpec && groupWidth.Value is not null && cardinality.Value != 1)
            judge.Exclude(groupWidth, null, cardinality, 1, "both set how many groups the 3x3 has");
        if (stage.Block.Value is BottleneckBlockSpec && groupWidth.Value is not null && baseWidth.Value is not null)
            judge.Exclude(groupWidth, null, baseWidth, null, "both set how wide the groups of the 3x3 are");
    }
}
