using static ResNetGen.Weights.Naming.NameParts;

namespace ResNetGen.Weights.Naming;

/// <summary>Names of torchvision's RegNet (regnet.py): a block's function is <c>f</c>, its parts <c>a</c>, <c>b</c>, <c>se</c> and <c>c</c>, and its shortcut <c>proj</c>.</summary>
internal sealed class TorchvisionRegNetNames : INameScheme
{
    private const string Convolution = "0", Norm = "1";

    public string? Translate(string name) => name.Split('.') switch
    {
        [.. var before, "stem", Convolution, var leaf] => Join(before, "conv1", leaf),
        [.. var before, "stem", Norm, var leaf] => Join(before, "bn1", leaf),
        [.. var before, "trunk_output", _, var block, "proj", var index, var leaf] when Block(block) is { } place => Join(before, place, "downsample", index, leaf),
        [.. var before, "trunk_output", _, var block, "f", "se", var part, var leaf] when Block(block) is { } place => Join(before, place, "se", part, leaf),
        [.. var before, "trunk_output", _, var block, "f", var unit and ("a" or "b" or "c"), var index and (Convolution or Norm), var leaf] when Block(block) is { } place =>
            Join(before, place, With(index == Convolution ? "conv" : "bn", unit[0] - 'a' + 1), leaf),
        _ => null,
    };

    /// <summary><c>block1-0</c> is the first block of the first stage.</summary>
    private static string? Block(string part) =>
        part.Split('-') is [var stage, var block] && Number(stage, "block") is { } layer && Number(block, "") is { } place ? $"{With("layer", layer)}.{With("", place)}" : null;
}
