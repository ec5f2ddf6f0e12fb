using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>A stage's block in numbers: its convolutions, before strides and shapes.</summary>
/// <param name="StrideAt">Index of the convolution that carries the block's stride.</param>
internal sealed record BlockPlan(IReadOnlyList<PlannedConvolution> Convolutions, int StrideAt)
{
    /// <summary>The paper's cell: <c>[1x1, 64; 3x3, 64, C=32; 1x1, 256]</c>.</summary>
    public string Cell => $"[{string.Join("; ", Convolutions.Select(convolution => convolution.Text))}]";
}

/// <param name="Dilation">The cell's own; 1 where it names none.</param>
/// <param name="ChannelsSpan">Where the channel count comes from.</param>
/// <param name="GroupsSpan">Where the groups come from.</param>
/// <param name="KernelSpan">Where the kernel comes from.</param>
internal sealed record PlannedConvolution(
    int Kernel, int Channels, int Groups, int Dilation, SourceSpan ChannelsSpan, SourceSpan GroupsSpan, SourceSpan KernelSpan)
{
    public string Text =>
        $"{Kernel}x{Kernel}, {Channels}" + (Groups > 1 ? $", C={Groups}" : "") + (Dilation > 1 ? $", dilation {Dilation}" : "");
}
