using static ResNetGen.Weights.Naming.NameParts;

namespace ResNetGen.Weights.Naming;

/// <summary>
/// Names of <c>ResNetForImageClassification</c> and <c>RegNetForImageClassification</c> of transformers (modeling_resnet.py, modeling_regnet.py): stages and layers count from 0,
/// a convolution and its norm are one layer, and a RegNetY has its attention in the place of the third.
/// </summary>
internal sealed class HuggingFaceNames : INameScheme
{
    public string? Translate(string name) => name.Split('.') switch
    {
        [.. var before, "embedder", "embedder", var kind, var leaf] => Unit(Outer(before), kind, "conv1", "bn1", leaf),
        [.. var before, "encoder", "stages", var stage, "layers", var block, "shortcut", var kind, var leaf] when Stage(stage) is { } layer =>
            Unit([.. Outer(before), layer, block], kind, "downsample.0", "downsample.1", leaf),
        [.. var before, "encoder", "stages", var stage, "layers", var block, "layer", _, "attention", var part and ("0" or "2"), var leaf] when Stage(stage) is { } layer =>
            Join(Outer(before), layer, block, "se", part == "0" ? "fc1" : "fc2", leaf),
        [.. var before, "encoder", "stages", var stage, "layers", var block, "layer", var index, var kind, var leaf]
            when Stage(stage) is { } layer && Number(index, "") is { } unit =>
            Unit([.. Outer(before), layer, block], kind, With("conv", Convolution(unit)), With("bn", Convolution(unit)), leaf),
        [.. var before, "classifier", "1", var leaf] => Join(Outer(before), "fc", leaf),
        _ => null,
    };

    private static string? Stage(string index) => Number(index, "") is { } stage and < int.MaxValue ? With("layer", stage + 1) : null;

    /// <summary>The fourth is a RegNetY's third: its attention is between them.</summary>
    private static int Convolution(int unit) => Math.Min(unit, 2) + 1;

    private static string? Unit(IEnumerable<string> before, string kind, string convolution, string norm, string leaf) => kind switch
    {
        "convolution" => Join(before, convolution, leaf),
        "normalization" => Join(before, norm, leaf),
        _ => null,
    };

    /// <summary>The classifier is beside the body: both then have the same names before them.</summary>
    private static string[] Outer(string[] before) => before is [.. var outer, "resnet" or "regnet"] ? outer : before;
}
