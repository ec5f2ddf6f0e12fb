using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Weights.Forms;

/// <summary>
/// A block whose convolutions, norms and activations are counted as they follow each other, also through splits: those of a split's paths are the block's,
/// beside each other. All else keeps its name.
/// </summary>
internal sealed class BlockForm(NetworkForm network, string prefix)
{
    private readonly Dictionary<LayerSort, int> counts = [];

    public void Add(ResidualBlock block)
    {
        foreach (var (name, child) in block.named_children())
        {
            if (child is SplitPaths split)
                new SplitForm(this, prefix + name).Add(split);
            else if (LayerSorts.Of(name) is { } sort)
                Add(sort, child);
            else
                network.AddOwn(child, $"{prefix}{name}.");
        }
    }

    /// <summary>A layer that is not in a path.</summary>
    public void Add(LayerSort sort, nn.Module layer)
    {
        if (layer.state_dict().Count > 0)
            network.AddOwn(layer, Next(sort), Groups(layer), Steps(layer));
    }

    /// <summary>The layers at one place of all paths.</summary>
    /// <param name="sort">What the block counts them by.</param>
    /// <param name="layers">In the order of the paths.</param>
    /// <param name="along">The dimension of a convolution's weights in which they are beside each other.</param>
    /// <param name="groups">Of all of them together.</param>
    public void Add(LayerSort sort, IReadOnlyList<nn.Module> layers, int along, long groups)
    {
        var states = layers.Select(layer => layer.state_dict()).ToList();
        if (states[0].Count == 0)
            return;
        var name = Next(sort);
        foreach (var leaf in states[0].Keys)
            network.Add(name + leaf, new([.. states.Select(state => state[leaf])], along, groups) { Steps = Steps(layers[0]) });
    }

    /// <summary>The one bias of the last convolutions of a sum.</summary>
    public void AddBias(Tensor bias, long groups) => network.Add($"{prefix}{LayerSorts.Name(LayerSort.Convolution)}{counts[LayerSort.Convolution]}.bias", new([bias], 0, groups));

    public static long Groups(nn.Module layer) => layer switch
    {
        Convolution convolution => convolution.groups,
        GeneralConvolution convolution => convolution.Groups,
        GroupNorm norm => norm.num_groups,
        _ => 0,
    };

    /// <summary>Empty for what is not a convolution.</summary>
    public static string Steps(nn.Module layer) => layer switch
    {
        Convolution convolution => Steps(convolution.stride[0], convolution.dilation[0]),
        GeneralConvolution convolution => Steps(convolution.Stride, convolution.Dilation),
        _ => "",
    };

    private static string Steps(long stride, long dilation) => $"stride {stride} and dilation {dilation}";

    private string Next(LayerSort sort)
    {
        counts[sort] = counts.GetValueOrDefault(sort) + 1;
        return $"{prefix}{LayerSorts.Name(sort)}{counts[sort]}.";
    }
}
