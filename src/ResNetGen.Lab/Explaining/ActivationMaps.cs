using System.Runtime.InteropServices;
using ResNetGen.Lab.Finetuning;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Explaining;

/// <summary>Computes activation maps of a network.</summary>
internal sealed class ActivationMaps
{
    private readonly GeneratedNetwork network;

    private readonly Linear? head;

    /// <param name="network">In evaluation mode.</param>
    /// <param name="method">Null: <see cref="ActivationMethod.Cam"/> where it is exact, and else <see cref="ActivationMethod.GradCam"/>.</param>
    /// <param name="example">An image as it will be given, 1 x C x H x W.</param>
    /// <exception cref="LabException">The network has no head, or the method is not exact for the one that it has.</exception>
    public ActivationMaps(GeneratedNetwork network, ActivationMethod? method, Tensor example)
    {
        this.network = network;
        head = NetworkParts.Of(network).Head.Modules is [(_, Linear linear)] && IsExact(linear, example) ? linear : null;
        if (method == ActivationMethod.Cam && head is null)
            throw new LabException($"A class activation map is exact where the head averages the last feature map and has one fully connected layer. That of {network.GetName()} does something else: --method grad-cam is for any head.");
        Method = method ?? (head is null ? ActivationMethod.GradCam : ActivationMethod.Cam);
    }

    public ActivationMethod Method { get; }

    /// <param name="image">1 x C x H x W.</param>
    /// <param name="wanted">The class that the map is to speak of; null: that of the highest score.</param>
    /// <exception cref="ArgumentException">The network does not take such an image.</exception>
    public ActivationMap Of(Tensor image, long? wanted = null)
    {
        using var scope = NewDisposeScope();
        using var gradients = Method == ActivationMethod.Cam ? no_grad() : enable_grad();
        var (map, scores) = network.forward_with_map(image);
        var of = wanted ?? scores[0].argmax().item<long>();
        var weights = Method == ActivationMethod.Cam ? head!.weight[of] : Gradient(scores[0][of], map);
        using var none = no_grad();
        var values = (map[0] * weights.view(-1, 1, 1)).sum([0]);
        if (Method == ActivationMethod.GradCam)
            values = values.relu();
        var flat = values.to(ScalarType.Float32).cpu().contiguous();
        return new(MemoryMarshal.Cast<byte, float>(flat.bytes).ToArray(), (int)flat.shape[0], (int)flat.shape[1]);
    }

    private static Tensor Gradient(Tensor score, Tensor map) => autograd.grad([score], [map])[0][0].mean([1, 2]);

    /// <summary>Whether the layer's answer to the mean of the last map is what the network says: looked at, because a head may be a user's own.</summary>
    private bool IsExact(Linear linear, Tensor example)
    {
        using var scope = NewDisposeScope();
        using var none = no_grad();
        var (map, scores) = network.forward_with_map(example);
        return map.dim() == 4 && map.shape[1] == linear.in_features && linear.call(map.mean([2, 3])).allclose(scores, 1e-4, 1e-5);
    }
}
