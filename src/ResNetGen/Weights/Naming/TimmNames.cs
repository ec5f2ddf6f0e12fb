using static ResNetGen.Weights.Naming.NameParts;

namespace ResNetGen.Weights.Naming;

/// <summary>
/// Names of timm's networks that do not have torchvision's: ResNetV2 and BiT (resnetv2.py), the networks made of blocks' descriptions (byobnet.py), RegNet (regnet.py) and
/// the first SE networks (senet.py). Stages are <c>stages.0.blocks.0</c>, <c>stages.0.0</c>, <c>s1.b1</c> and <c>layer1.0</c>.
/// </summary>
internal sealed class TimmNames : INameScheme
{
    public string? Translate(string name) => name.Split('.') switch
    {
        [.. var before, "layer0", var unit, var leaf] => Join(before, unit, leaf),
        [.. var before, var stage, var block, "se_module", var part, var leaf] when Number(stage, "layer") is not null && Number(block, "") is not null =>
            Join(before, stage, block, "se", part, leaf),
        [.. var before, "last_linear", var leaf] => Join(before, "fc", leaf),
        [.. var before, "head", "fc", var leaf] => Join(before, "fc", leaf),
        [.. var before, "stem", var unit, var leaf] => InStem(before, unit, leaf),
        [.. var before, "stem", var unit, var kind, var leaf] when Number(unit, "conv") is { } number => InStem(before, With(kind, number), leaf),
        [.. var before, "stages", var stage, "blocks", var block, var unit, var leaf] when Stage(stage, "", 0) is { } layer => Join(before, layer, block, unit.Replace("norm", "bn", StringComparison.Ordinal), leaf),
        [.. var before, "stages", var stage, "blocks", var block, var unit, var kind, var leaf] when Stage(stage, "", 0) is { } layer => InBlock([.. before, layer, block], unit, kind, leaf),
        [.. var before, "stages", var stage, var block, "attn", var part, var leaf] when Stage(stage, "", 0) is { } layer => Join(before, layer, block, "se", part, leaf),
        [.. var before, "stages", var stage, var block, "attn", var part, var inner, var leaf] when Stage(stage, "", 0) is { } layer => Join(before, layer, block, "se", part, inner, leaf),
        [.. var before, "stages", var stage, var block, var unit, var kind, var leaf] when Stage(stage, "", 0) is { } layer && Number(block, "") is not null => InBlock([.. before, layer, block], unit, kind, leaf),
        [.. var before, var stage, var block, var unit, var kind, var leaf] when Stage(stage, "s", 1) is { } layer && Number(block, "b") is { } place and > 0 =>
            InBlock([.. before, layer, With("", place - 1)], unit, kind, leaf),
        _ => null,
    };

    private static string? Stage(string part, string word, int first) =>
        Number(part, word) is { } stage && stage >= first && stage < int.MaxValue ? With("layer", stage - first + 1) : null;

    /// <summary>One convolution, or three, of which the last has the norm that a single one has.</summary>
    private static string? InStem(string[] before, string unit, string leaf)
    {
        const int Last = 3, Apart = 3;
        if (unit == "conv")
            return Join(before, "conv1", leaf);
        if (unit is "bn" or "norm")
            return Join(before, "bn1", leaf);
        if (Number(unit, "conv") is { } convolution and >= 1 and <= Last)
            return Join(before, "conv1", With("", (convolution - 1) * Apart), leaf);
        return (Number(unit, "norm") ?? Number(unit, "bn")) switch
        {
            Last => Join(before, "bn1", leaf),
            { } norm and >= 1 and < Last => Join(before, "conv1", With("", ((norm - 1) * Apart) + 1), leaf),
            _ => null,
        };
    }

    /// <summary>A convolution with its norm: <c>conv2_kxk.conv</c>, <c>conv2.bn</c>, <c>shortcut.conv</c>; attention is <c>se.fc1</c> as it is.</summary>
    private static string? InBlock(string[] block, string unit, string kind, string leaf)
    {
        var number = Number(unit.Split('_')[0], "conv");
        return (unit, kind) switch
        {
            ("downsample" or "shortcut", "conv") => Join(block, "downsample.0", leaf),
            ("downsample" or "shortcut", "bn" or "norm") => Join(block, "downsample.1", leaf),
            (_, "conv") when number is { } convolution => Join(block, With("conv", convolution), leaf),
            (_, "bn") when number is { } norm => Join(block, With("bn", norm), leaf),
            ("se", _) => Join(block, unit, kind, leaf),
            _ => null,
        };
    }
}
