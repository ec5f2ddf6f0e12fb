using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>Whether each block starts as its shortcut.</summary>
internal sealed class ZeroInitResidualSetting() : NetworkSetting<bool>(NetworkSpec.ZeroInitResidualKey, CommonSyntax.Bool)
{
    public override string Comment => "The last norm of each block starts at 0.";

    public override bool Default => false;

    public override string Text(bool value) => CommonSyntax.Bool.WordOf(value);

    public override string? Obstacle(NetworkDraft network)
    {
        if (network.HasPlainStage)
            return "without a shortcut ('shortcut: none') a block that starts at zero passes nothing on";
        return network.Get(NetworkSpec.MergeKey).Value == Merge.ActivatedMainPath
            ? "with 'merge: relu(F) + x' the activation would be on a path that starts at zero, where its gradient is zero too"
            : network.CustomBlocksObstacle;
    }
}
