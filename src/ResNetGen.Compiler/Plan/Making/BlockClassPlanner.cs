using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>Plans one class of blocks.</summary>
internal sealed class BlockClassPlanner(BlockGroup group, NetworkGraph graph, DropPathPlan? dropPath)
{
    private readonly NumberPlanner numbers = new(group);

    public BlockClass Plan(string name, string stageName)
    {
        // First, so that "stride" is the block's.
        var shortcut = ShortcutPlanner.Plan(group, numbers);
        var mainPath = new PathPlanner(group, numbers).MainPath();
        var stageNumbers = numbers.Parameters.Select(number => StageNumbers.Of(number, numbers, group.Stages)).ToList();
        var pattern = group.Pattern;
        return new(
            name, stageName, graph.Order,
            stageNumbers.Select(number => number.Parameter).ToEquatableArray(), mainPath,
            shortcut, group.Blocks.Max(block => block.ShortcutAfter), pattern.Merge, pattern.FinalActivation,
            group.Stages.Select(stage => Stage(stage, stageNumbers)).ToEquatableArray());
    }

    private PlannedStage Stage(StageGraph stage, List<StageNumbers> stageNumbers)
    {
        var arguments = stageNumbers.SelectMany(number => number.Arguments).Select(argument => argument(stage));
        var needsIndex = dropPath is { Blocks: > 1 } && group.Pattern.MainPath.Layers.Any(layer => layer is DropPathLayer);
        return new(
            stage.ModuleName, stage.Blocks.Count,
            (needsIndex ? arguments.Append(new(DropPathPlan.FirstBlock, [FirstBlock(stage)])) : arguments).ToEquatableArray());
    }

    /// <summary>How many blocks of the network lie before the stage.</summary>
    private int FirstBlock(StageGraph stage) =>
        graph.Stages.TakeWhile(other => other.ModuleName != stage.ModuleName).Sum(other => other.Blocks.Count);
}
