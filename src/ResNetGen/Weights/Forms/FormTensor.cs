using static TorchSharp.torch;

namespace ResNetGen.Weights.Forms;

/// <summary>A tensor of a network as it is when the paths of every split are one grouped convolution: one of the network's own, or those of its paths beside each other.</summary>
/// <param name="Parts">The network's own tensors.</param>
/// <param name="Along">The dimension in which they are beside each other.</param>
/// <param name="Groups">Into which its layer cuts the channels; 0 where it does not.</param>
internal sealed record FormTensor(IReadOnlyList<Tensor> Parts, int Along, long Groups)
{
    /// <summary>How its layer moves over the map, where it is a convolution: two with weights of one shape may be two functions. Empty for others, and for the one bias of a sum.</summary>
    public string Steps { get; init; } = "";

    /// <summary>Of all parts together. Counters of batches have no dimensions, and are one number that all paths have.</summary>
    public long[] Shape { get; } = Together(Parts, Along);

    /// <summary>Copies the values of another one of the same shape.</summary>
    public void CopyFrom(FormTensor source)
    {
        using var whole = source.Parts.Count == 1 || Shape.Length == 0 ? source.Parts[0].alias() : cat(source.Parts.ToList(), source.Along);
        var start = 0L;
        foreach (var part in Parts)
        {
            if (Parts.Count == 1 || Shape.Length == 0)
            {
                part.copy_(whole);
                continue;
            }

            using var own = whole.narrow(Along, start, part.shape[Along]);
            part.copy_(own);
            start += part.shape[Along];
        }
    }

    private static long[] Together(IReadOnlyList<Tensor> parts, int along)
    {
        var shape = (long[])parts[0].shape.Clone();
        if (shape.Length > 0)
            shape[along] = parts.Sum(part => part.shape[along]);
        return shape;
    }
}
