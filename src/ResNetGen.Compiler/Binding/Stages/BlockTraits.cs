namespace ResNetGen.Compiler.Binding.Stages;

/// <summary>What a block has, as far as it decides which settings have a meaning for it.</summary>
internal static class BlockTraits
{
    public static bool UsesWidth(BlockSpec block) => block is not CellBlockSpec cell || cell.Convolutions.Any(convolution => convolution.Channels.Value.OfWidth);

    public static bool UsesCardinality(BlockSpec block) => block switch
    {
        BasicBlockSpec => false,
        CellBlockSpec cell => cell.Convolutions.Any(convolution => convolution.Groups is { Value.Number: null }),
        _ => true,
    };

    public static bool HasPointwise(BlockSpec block) => block switch
    {
        BasicBlockSpec => false,
        CellBlockSpec cell => cell.Convolutions.Any(convolution => convolution.Kernel.Value == 1),
        _ => true,
    };

    /// <summary>A kernel larger than 1 that takes the stage's dilation.</summary>
    public static bool UsesDilation(BlockSpec block) =>
        block is not CellBlockSpec cell || cell.Convolutions.Any(convolution => convolution.Kernel.Value > 1 && convolution.Dilation is null);

    public static bool HasSingleConvolution(BlockSpec block) => block is CellBlockSpec { Convolutions.Count: 1 };

    /// <summary>The block in a message: "a basic block".</summary>
    public static string Describe(BlockSpec block) => block switch
    {
        BasicBlockSpec => "a basic block",
        BottleneckBlockSpec => "a bottleneck",
        _ => "its cell",
    };
}
