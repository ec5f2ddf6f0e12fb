using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Usage;

/// <summary>Which of a stage's settings have a meaning for its block.</summary>
internal static class StageRules
{
    public static void Apply(StageDraft stage, UsageJudge judge)
    {
        if (!stage.Block.IsKnown)
            return;
        var block = stage.Block.Value;
        Width(stage, block, judge);
        StrideIn(stage, block, judge);
        Groups(stage, block, judge);
        Dropout(stage, block, judge);
        Dilation(stage, block, judge);
    }

    private static void Width(StageDraft stage, BlockSpec block, UsageJudge judge)
    {
        judge.Decide(
            stage.Width, false, null,
            block.UsesWidth ? null : "its cell states all channels as numbers. Write 'w' in the cell, or remove 'width'", stage);
        judge.Decide(
            stage.Expansion, false, null,
            block is CellBlockSpec ? "its cell states its own output channels. Write the last convolution as a multiple such as '4w'" : null, stage);
    }

    private static void StrideIn(StageDraft stage, BlockSpec block, UsageJudge judge) => judge.Decide(
        stage.StrideIn, stage.StrideIn.Value == Spec.StrideIn.Spatial, Spec.StrideIn.Spatial,
        block.HasPointwise ? null : $"{block.Description} has no 1x1 convolution that could take the stride", stage);

    private static void Groups(StageDraft stage, BlockSpec block, UsageJudge judge)
    {
        if (block is BottleneckBlockSpec && stage.GroupWidth.Value is not null && stage.Cardinality.Value != 1)
            judge.Exclude(stage.GroupWidth, null, stage.Cardinality, 1, "both set how many groups the 3x3 has");
        if (block is BottleneckBlockSpec && stage.GroupWidth.Value is not null && stage.BaseWidth.Value is not null)
            judge.Exclude(stage.GroupWidth, null, stage.BaseWidth, null, "both set how wide the groups of the 3x3 are");
        judge.Decide(stage.Cardinality, stage.Cardinality.Value == 1, 1, Cardinality(block), stage);
        judge.Decide(stage.BaseWidth, stage.BaseWidth.Value is null, null, OnBottleneckOnly(block), stage);
        judge.Decide(stage.GroupWidth, stage.GroupWidth.Value is null, null, OnBottleneckOnly(block), stage);
    }

    private static string? Cardinality(BlockSpec block) => block.UsesCardinality ? null : block.Match(
        basic: () => NotGrouped(block),
        bottleneck: () => NotGrouped(block),
        cell: _ => "its cell has no 'C'. Write ', C' after the convolution to be grouped");

    private static string NotGrouped(BlockSpec block) => $"{block.Description} has no grouped convolution. Use 'block: bottleneck', or a cell with 'C'";

    private static string? OnBottleneckOnly(BlockSpec block) => block.Match<string?>(
        basic: () => $"{block.Description} has no inner width. Use 'block: bottleneck'",
        bottleneck: () => null,
        cell: _ => "its cell states its own channels and groups");

    private static void Dropout(StageDraft stage, BlockSpec block, UsageJudge judge) => judge.Decide(
        stage.Dropout, stage.Dropout.Value == 0, 0,
        block.HasSingleConvolution ? "dropout comes before every convolution of a block but the first, and its block has only one" : null, stage);

    private static void Dilation(StageDraft stage, BlockSpec block, UsageJudge judge) => judge.Decide(
        stage.Dilation, stage.Dilation.Value == 1, 1,
        block.UsesDilation ? null : "its cell has no kernel larger than 1x1 that leaves its dilation open", stage);
}
