using ResNetGen.Compiler.Binding;
using ResNetGen.Compiler.Emit.Settings;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit.Inference;

/// <summary>Which networks oneDNN computes from end to end, so that feature maps can keep its blocked layout.</summary>
internal static class BlockedLayout
{
    /// <summary>What oneDNN does not compute, in the words of the spec; null where it computes everything.</summary>
    /// <param name="graph">Of the inference form.</param>
    public static string? Obstacle(NetworkGraph graph) => graph.Layers.Select(Obstacle).FirstOrDefault(obstacle => obstacle is not null);

    private static string? Obstacle(Layer layer) => layer switch
    {
        ActivationLayer { Activation.Kind: ActivationKind.Relu or ActivationKind.Sigmoid or ActivationKind.Tanh or ActivationKind.Gelu } => null,
        ActivationLayer activation => $"activation: {SettingText.Activation(activation.Activation)}",
        GroupNormLayer norm => $"norm: group({SettingText.Number(norm.Groups)})",
        SqueezeExcitationLayer => "attention: se",
        EfficientChannelAttentionLayer => "attention: eca",
        ZeroPadLayer => $"shortcut: {SettingText.Shortcut(ShortcutKind.ZeroPad)}",
        _ => null,
    };
}
