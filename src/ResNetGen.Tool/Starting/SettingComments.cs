namespace ResNetGen.Tool.Starting;

/// <summary>What a starting file says about each setting.</summary>
internal static class SettingComments
{
    private static readonly Dictionary<string, string> ByKey = new()
    {
        ["input"] = "Channels x height x width of the images.",
        ["classes"] = "Length of the output vector; none: no head, the network returns its last feature map.",
        ["stem"] = "The layers before the first stage: imagenet, cifar, deep, none, or rows such as [\"3x3, 32, stride 2\", \"3x3, 64\"].",
        ["block"] = "basic, bottleneck, or a cell such as \"[3x3, w; 1x1, w; 3x3, w]\".",
        ["blocks"] = "Blocks in each stage.",
        ["width"] = "The papers' w of each stage; a block's output has w x expansion channels.",
        ["expansion"] = "Output channels for each channel of the width; without it, 1 for basic and 4 for bottleneck.",
        ["stages"] = "One row for each stage; settings that are the same in all stages are above.",
        ["stride"] = "Of each stage's first block.",
        ["stride_in"] = "Where a bottleneck's stride sits: 3x3, or 1x1 as in the 2015 paper.",
        ["cardinality"] = "Groups of the 3x3 in a bottleneck: ResNeXt's C.",
        ["base_width"] = "ResNeXt's d: channels of each group where the width is 64.",
        ["group_width"] = "RegNet's g: channels of each group; the cardinality follows from it.",
        ["regnet"] = "RegNet's parametrisation: blocks and widths of all stages follow from it.",
        ["width_factor"] = "Wide ResNet's k: multiplies every width, not the stem's.",
        ["shortcut"] = "none, zero_pad (A), projection (B), projection_all (C) or avgpool_projection (D).",
        ["order"] = "post: convolution, norm, activation; pre: norm, activation, convolution.",
        ["merge"] = "Where the addition goes: relu(F + x), relu(F) + x or relu(F + x^2).",
        ["activation"] = "relu, leaky_relu(0.1), relu6, sigmoid, tanh, silu, gelu, elu, mish or hardswish.",
        ["norm"] = "batch, \"batch(eps, momentum)\", group(32) or none.",
        ["bias"] = "true, false, or main_path: all convolutions but the shortcut's.",
        ["attention"] = "none, se(16), se(ratio 0.25), se(ratio 0.25 of input), \"se(16, exact)\", eca or eca(3).",
        ["dropout"] = "Before every convolution of a block but the first.",
        ["drop_path"] = "Stochastic depth: the rate of the last block.",
        ["output_stride"] = "8, 16 or 32: past it, stages keep their resolution and dilate instead.",
        ["dilation"] = "Of the kernels larger than 1.",
        ["zero_init_residual"] = "The last norm of each block starts at 0.",
        ["init"] = "kaiming_fan_out, kaiming_fan_in, xavier or default.",
        ["head"] = "Global pool (avg or max), and dropout before the classifier.",
    };

    public static IEnumerable<string> Keys => ByKey.Keys;

    public static string Of(string key) => ByKey[key];
}
