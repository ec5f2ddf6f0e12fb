using ResNetGen.Compiler.Emit.Text;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Blocks;

/// <summary>What makes two blocks instances of one class: kinds of layers and kernels. Channels, strides, groups and dilations are constructor arguments.</summary>
internal static class BlockStructure
{
    /// <summary>The same text for two blocks of one structure. Shortcuts are looked at stage by stage.</summary>
    public static string Of(BlockGraph block) =>
        string.Join("; ", block.MainPath.Select(Describe).Where(layer => layer.Length > 0)) + $" -> {block.Merge}, {block.FinalActivation?.Activation}";

    /// <summary>The network's drop path schedule says a probability for each block, also where it is 0.</summary>
    private static string Describe(Layer layer) => layer switch
    {
        ConvolutionLayer convolution => $"conv {convolution.Kernel} bias {convolution.Bias} {convolution.Init} zero {convolution.ZeroInit}",
        BatchNormLayer batch => $"batch {CSharpNumber.Literal(batch.Epsilon)} {CSharpNumber.Literal(batch.Momentum)} zero {batch.ZeroInit}",
        GroupNormLayer group => $"group {group.Groups} zero {group.ZeroInit}",
        ActivationLayer activation => activation.Activation.ToString(),
        DropoutLayer dropout => $"dropout {CSharpNumber.Literal(dropout.Probability)}",
        DropPathLayer => "",
        SqueezeExcitationLayer => "se",
        EfficientChannelAttentionLayer => "eca",
        _ => throw new InvalidOperationException($"A block cannot hold {layer}."),
    };
}
