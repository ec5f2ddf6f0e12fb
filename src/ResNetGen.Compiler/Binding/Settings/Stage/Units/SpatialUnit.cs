using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage.Units;

/// <summary>Where several convolutions can take the place of a block's 3x3. Each answer is a clause without a full stop, or null where they can.</summary>
internal static class SpatialUnit
{
    public static string? OfBottleneck(BlockSpec block) => block.Match<string?>(
        basic: () => $"{block.Description} has no 3x3 between two 1x1. Use 'block: bottleneck'",
        bottleneck: () => null,
        cell: _ => InCell,
        custom: custom => custom.Description);

    public static string? OfNamedBlock(BlockSpec block) => block.Match<string?>(
        basic: () => null,
        bottleneck: () => null,
        cell: _ => InCell,
        custom: custom => custom.Description);

    private const string InCell = "its cell states its own convolutions";
}
