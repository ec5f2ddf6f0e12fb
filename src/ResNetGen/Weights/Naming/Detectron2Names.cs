using static ResNetGen.Weights.Naming.NameParts;

namespace ResNetGen.Weights.Naming;

/// <summary>Names of detectron2's ResNet (modeling/backbone/resnet.py): stages count from <c>res2</c>, and a norm is part of its convolution.</summary>
internal sealed class Detectron2Names : INameScheme
{
    private const int FirstStage = 2;

    public string? Translate(string name) => name.Split('.') switch
    {
        [.. var before, "stem", "conv1", "norm", var leaf] => Join(before, "bn1", leaf),
        [.. var before, "stem", "conv1", var leaf] => Join(before, "conv1", leaf),
        [.. var before, var stage, var block, "shortcut", "norm", var leaf] when Stage(stage) is { } layer => Join(before, layer, block, "downsample.1", leaf),
        [.. var before, var stage, var block, "shortcut", var leaf] when Stage(stage) is { } layer => Join(before, layer, block, "downsample.0", leaf),
        [.. var before, var stage, var block, var convolution, "norm", var leaf] when Stage(stage) is { } layer && Number(convolution, "conv") is { } number =>
            Join(before, layer, block, With("bn", number), leaf),
        [.. var before, var stage, var block, var convolution, var leaf] when Stage(stage) is { } layer && Number(convolution, "conv") is not null =>
            Join(before, layer, block, convolution, leaf),
        [.. var before, "linear", var leaf] => Join(before, "fc", leaf),
        _ => null,
    };

    private static string? Stage(string part) => Number(part, "res") is { } stage and >= FirstStage ? With("layer", stage - FirstStage + 1) : null;
}
