using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>What <c>base_width</c> and <c>group_width</c> say something of.</summary>
internal static class InnerWidth
{
    /// <summary>Why a block has no inner width to set, a clause without a full stop; null where it has one.</summary>
    public static string? Obstacle(BlockSpec block) => block.Match<string?>(
        basic: () => $"{block.Description} has no inner width. Use 'block: bottleneck'",
        bottleneck: () => null,
        cell: _ => "its cell states its own channels and groups",
        custom: custom => custom.Description);
}
