using ResNetGen.Weights.Files;
using static ResNetGen.Weights.Naming.NameParts;

namespace ResNetGen.Weights.Naming;

/// <summary>
/// Names of <c>keras.applications</c>' ResNet (resnet.py): stages count from <c>conv2</c>, blocks from 1, and the shortcut is convolution 0. The names are a layer's and a
/// weight's with a slash or a point between, and in old versions <c>:0</c> at the end.
/// </summary>
internal sealed class KerasNames : INameScheme
{
    private const string OldEnd = ":0";

    private const int FirstStage = 2;

    public string? Translate(string name)
    {
        var bare = name.EndsWith(OldEnd, StringComparison.Ordinal) ? name[..^OldEnd.Length] : name;
        if (bare.Split('/', '.') is not [.. var before, var layer, var weight] || Leaf(weight) is not { } leaf)
            return null;
        // Old versions name a weight with its layer: written behind the layer's name, it is there twice.
        if (before is [.., var twice] && twice == layer)
            before = before[..^1];
        return layer.Split('_') switch
        {
            ["conv1", "conv"] => Join(before, "conv1", leaf),
            ["conv1", "bn"] => Join(before, "bn1", leaf),
            [var stage, var block, var index, var kind and ("conv" or "bn")]
                when Number(stage, "conv") is { } first and >= FirstStage && Number(block, "block") is { } place and > 0 && Number(index, "") is { } convolution =>
                Join(before, With("layer", first - FirstStage + 1), With("", place - 1), Unit(convolution, kind), leaf),
            ["predictions" or "probs" or "fc1000"] => Join(before, "fc", leaf),
            _ => null,
        };
    }

    /// <summary>Keras has height, width, inputs, outputs, and inputs, outputs; PyTorch outputs first.</summary>
    public StoredTensor InPyTorchOrder(StoredTensor tensor) => tensor.Shape.Length switch
    {
        4 => Permuted(tensor, [3, 2, 0, 1]),
        2 => Permuted(tensor, [1, 0]),
        _ => tensor,
    };

    private static StoredTensor Permuted(StoredTensor tensor, int[] order)
    {
        var strides = tensor.Strides ?? StoredTensor.PlainStrides(tensor.Shape);
        return tensor with { Shape = [.. order.Select(side => tensor.Shape[side])], Strides = [.. order.Select(side => strides[side])] };
    }

    private static string Unit(int convolution, string kind) => (convolution, kind) switch
    {
        (0, "conv") => "downsample.0",
        (0, _) => "downsample.1",
        (_, "conv") => With("conv", convolution),
        _ => With("bn", convolution),
    };

    private static string? Leaf(string weight) => weight switch
    {
        "kernel" or "gamma" => "weight",
        "bias" or "beta" => "bias",
        "moving_mean" => "running_mean",
        "moving_variance" => "running_var",
        _ => null,
    };
}
