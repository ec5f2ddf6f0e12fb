using System.Globalization;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building.Planning;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>Lays out one stage, block by block.</summary>
internal static class StageBuilder
{
    /// <param name="index">Of the stage in the network, from 0.</param>
    /// <param name="dropPath">Says the drop probability of the next block.</param>
    /// <param name="built">Gets every block that could be made, the last one perhaps in part.</param>
    /// <returns>Null when a shape is impossible, which has been reported.</returns>
    public static StageGraph? Build(
        NetworkSpec spec, int index, BlockPlan plan, StridePlan strides, FeatureShape input, DropPathSchedule dropPath, List<BlockGraph> built, DiagnosticBag diagnostics)
    {
        var stage = spec.Stages[index];
        var module = "layer" + (index + 1).ToString(CultureInfo.InvariantCulture);
        IBlockBuilder builder = plan.Custom is { } custom
            ? new CustomBlockBuilder(stage, custom, strides, diagnostics)
            : new BlockBuilder(spec, stage, plan, strides, diagnostics);
        var blocks = new BlockGraph[stage.Blocks];
        var shape = input;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (builder.Build($"{module}.{i.ToString(CultureInfo.InvariantCulture)}", shape, i, dropPath.Next(), built) is not { } block)
                return null;
            blocks[i] = block;
            shape = block.Output;
        }

        return new(stage.Name, module, plan.Cell, input, shape, strides.Stride, strides.Reduction, new(blocks));
    }
}
