using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Rules;

/// <summary>A filter takes the place of a stride: where there is none, it has nothing to do.</summary>
internal static class FilterRules
{
    public static void RefuseFiltersWithoutStride(NetworkDraft network, UsageJudge judge)
    {
        RefuseWhereStridesBecameDilation(network, judge);
        RefuseWhereNothingStrides(network, judge);
    }

    private static void RefuseWhereStridesBecameDilation(NetworkDraft network, UsageJudge judge)
    {
        if (network.Get(NetworkSpec.OutputStrideKey).Value is not { } outputStride)
            return;
        var reduction = network.Get(NetworkSpec.StemKey).Value.Rows.Aggregate(1L, (product, row) => product * row.Stride);
        foreach (var stage in network.Stages)
        {
            var stride = stage.Get(StageSpec.StrideKey).Value;
            if (reduction * stride > outputStride)
                judge.DecideForEach(stage.Get(StageSpec.AntiAliasKey), null, "its stride became dilation ('output_stride'). Write a list, with 'none' for such stages", stage);
            else
                reduction *= stride;
        }
    }

    /// <summary>One value for several stages is of use where one of them strides, or the stem's pool for the first of them.</summary>
    private static void RefuseWhereNothingStrides(NetworkDraft network, UsageJudge judge)
    {
        var filters = network.Stages.Select((stage, index) => (Stage: stage, Draft: stage.Get(StageSpec.AntiAliasKey), HasPlace: HasPlace(stage, index)))
            .Where(filter => filter.Draft.Source is not null && filter.Draft.Value is not null).ToList();
        foreach (var one in filters.GroupBy(filter => (filter.Draft.Source!.Setting, filter.Draft.Source.Item)).Where(group => !group.Any(filter => filter.HasPlace)).SelectMany(group => group))
            judge.Decide(one.Draft, null, "there is no stride over 1 that a filter could take the place of, in a block or in a max pool of the stem", one.Stage);

        bool HasPlace(StageDraft stage, int index) => stage.Get(StageSpec.StrideKey).Value > 1
            || (index == 0 && network.Get(NetworkSpec.StemKey).Value.Rows.OfType<StemPool>().Any(pool => pool.IsFiltered));
    }
}
