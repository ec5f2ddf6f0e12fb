using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>What a network is given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Images
{
    /// <summary>Refuses what the network cannot take, before a layer deep inside fails with a message about itself.</summary>
    /// <param name="input">N x C x H x W.</param>
    /// <param name="network">Named in the message.</param>
    /// <param name="channels">That it must have.</param>
    /// <param name="smallest">Height and width that it must have at least.</param>
    /// <exception cref="ArgumentException">The input has other dimensions, other channels or fewer pixels.</exception>
    public static void Check(Tensor input, string network, int channels, int smallest)
    {
        var shape = input.shape;
        if (shape.Length == 4 && shape[1] == channels && shape[2] >= smallest && shape[3] >= smallest)
            return;
        var problem = shape.Length != 4 ? $"{shape.Length} dimensions instead of four"
            : shape[1] != channels ? $"{shape[1]} channels instead of {channels}"
            : $"an input of {shape[2]}x{shape[3]} pixels where {smallest}x{smallest} is the smallest";
        throw new ArgumentException(
            $"{network} takes an input of N x {channels} x H x W, with H and W at least {smallest}. This one is {string.Join(" x ", shape)}: {problem}.",
            nameof(input));
    }
}
