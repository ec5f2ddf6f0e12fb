using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>The kernel of the projections in blocks with a stride and in dilated stages.</summary>
internal sealed class ProjectionKernelSetting() : NetworkSetting<int>(NetworkSpec.ProjectionKernelKey, Kernels)
{
    private static readonly ChoiceSyntax<int> Kernels = new(("1", 1), ("3", 3));

    public override string Comment => "1, or 3: projections of blocks with a stride, and of dilated stages, are 3x3.";

    public override int Default => 1;

    public override string Text(int value) => Kernels.WordOf(value);

    public override string? Obstacle(NetworkDraft network)
    {
        if (network.CustomBlocksObstacle is { } obstacle)
            return obstacle;
        var projecting = network.Stages.Where(stage => stage.Block.Value is not CustomBlockSpec && stage.Get(StageSpec.ShortcutKey).Value is ShortcutKind.Projection or ShortcutKind.ProjectionAll).ToList();
        if (projecting.Count == 0)
            return "none of its shortcuts is a projection that could have a larger kernel. It goes with 'shortcut: projection' or 'projection_all'";
        return projecting.Exists(stage => stage.Get(StageSpec.StrideKey).Value > 1 || stage.Get(StageSpec.DilationKey).Value.Largest > 1)
            ? null
            : "no stage with a projection has a stride over 1 or is dilated, and in all other blocks a projection is 1x1";
    }
}
