using ResNetGen.Weights.Files;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Naming;

/// <summary>What a name alone does not tell, and the network does.</summary>
internal static class ShapeRules
{
    private const string Shortcut = ".downsample.";

    private const int Matrix = 2;

    /// <summary>The name of a shortcut's layer where the network has an average pool before its convolution, which then is layer 1 and its norm layer 2.</summary>
    public static string BehindPool(string name, IReadOnlyDictionary<string, Tensor> targets)
    {
        var at = name.LastIndexOf(Shortcut, StringComparison.Ordinal);
        if (at < 0)
            return name;
        var (before, layer) = (name[..(at + Shortcut.Length)], name[(at + Shortcut.Length)..].Split('.', 2));
        return layer is ["0" or "1", var leaf] && !targets.ContainsKey(before + "0.weight") && targets.ContainsKey(before + "1.weight")
            ? $"{before}{(layer[0] == "0" ? "1" : "2")}.{leaf}"
            : name;
    }

    /// <summary>A 1x1 convolution as the matrix that it is, where the network has a fully connected layer in its place.</summary>
    public static StoredTensor AsMatrix(StoredTensor stored, string name, IReadOnlyDictionary<string, Tensor> targets) =>
        stored.Shape is [var outputs, var inputs, 1, 1] && targets.TryGetValue(name, out var target) && target.shape.Length == Matrix
            ? stored with { Shape = [outputs, inputs], Strides = stored.Strides?[..Matrix] }
            : stored;
}
