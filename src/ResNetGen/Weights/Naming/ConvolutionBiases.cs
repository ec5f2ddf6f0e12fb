using ResNetGen.Weights.Files;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Naming;

/// <summary>
/// A convolution's bias in front of a batch norm in evaluation: the norm of x + b with the mean m is that of x with the mean m - b. So weights with such biases fit a network
/// without them.
/// </summary>
internal static class ConvolutionBiases
{
    private const string Bias = ".bias", Mean = ".running_mean";

    public static void Fold(NamedTensors named, IReadOnlyDictionary<string, Tensor> targets)
    {
        foreach (var name in named.ByName.Keys.Where(name => name.EndsWith(Bias, StringComparison.Ordinal) && !targets.ContainsKey(name)).ToList())
        {
            var mean = Norm(name[..^Bias.Length]) + Mean;
            if (!named.ByName.TryGetValue(mean, out var stored) || !stored.Shape.AsSpan().SequenceEqual(named.ByName[name].Shape))
                continue;
            named.Biases.Add(mean, named.ByName[name]);
            named.ByName.Remove(name);
        }
    }

    public static void Subtract(FileBytes file, StoredTensor bias, Tensor mean)
    {
        using var noGradients = no_grad();
        using var read = empty(mean.shape, dtype: mean.dtype, device: mean.device);
        TensorCopy.Run(file, bias, read);
        using var shifted = mean.sub(read);
        mean.copy_(shifted);
    }

    /// <summary>The norm behind a convolution: <c>bn2</c> behind <c>conv2</c>, <c>downsample.1</c> behind <c>downsample.0</c>.</summary>
    private static string Norm(string convolution)
    {
        var last = convolution[(convolution.LastIndexOf('.') + 1)..];
        return convolution[..^last.Length] + (last == "0" ? "1" : last.Replace("conv", "bn", StringComparison.Ordinal));
    }
}
