using ResNetGen.Tracing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>
/// The weights of all convolutions as oneDNN wants them. How it wants them depends on the sizes of the maps and on the number of threads: a set of weights is packed for a batch, a size of images
/// and a number of threads. A pass with weights that were packed for others would be right, but would pack some of them once more each time. The sets of the last few are kept. The first one takes
/// the place of the layers' own weights; the others are made of it.
/// </summary>
internal sealed class PackedWeights : IDisposable
{
    /// <summary>Shapes beside the first one.</summary>
    private const int Kept = 3;

    /// <summary>The code that packs; one for all networks.</summary>
    /// <remarks>
    /// Lengths come one by one: lists of whole numbers are not among the arguments that TorchSharp hands over. And they come as int: TorchSharp hands a long over by a
    /// pointer to a number that the garbage collector may take away meanwhile.
    /// </remarks>
    private static readonly LoadedScript Code = LoadedScript.Of($"""
          def pack(self: {TorchScriptArchive.Self}, weight: Tensor, padding_h: int, padding_w: int, stride_h: int, stride_w: int, dilation_h: int, dilation_w: int, groups: int, n: int, c: int, h: int, w: int) -> Tensor:
            return ops.mkldnn._reorder_convolution_weight(weight, [padding_h, padding_w], [stride_h, stride_w], [dilation_h, dilation_w], groups, [n, c, h, w])
          def unpack(self: {TorchScriptArchive.Self}, weight: Tensor) -> Tensor:
            return torch.to_dense(weight)

        """.ReplaceLineEndings("\n"));

    private readonly TracedOperations operations;

    private readonly WeightSlots slots;

    /// <summary>The last used one at the end.</summary>
    private readonly List<Set> sets = [];

    /// <summary>What is packed of the first set: what a pass that fails leaves, the next one goes on with.</summary>
    private readonly Tensor?[] own;

    private Set? first;

    /// <param name="operations">Of a pass.</param>
    /// <param name="slots">Where each weight is in the list.</param>
    public PackedWeights(TracedOperations operations, WeightSlots slots)
    {
        this.operations = operations;
        this.slots = slots;
        own = new Tensor?[slots.Convolutions.Count];
    }

    /// <summary>The weights for images of a shape, packed if they are not yet. Dispose it after the pass.</summary>
    /// <param name="images">N, C, H, W.</param>
    public Lease For(long[] images)
    {
        // A thread gets the number that is set when it asks first; before, oneDNN takes all cores on it.
        var key = new Key(images[0], images[2], images[3], get_num_threads());
        lock (sets)
        {
            var set = first is not null && first.Key == key ? first : Recent(key) ?? Make(key, images);
            return new(set);
        }
    }

    /// <summary>How many sets of weights are in memory.</summary>
    public int Count
    {
        get
        {
            lock (sets)
                return sets.Count + (first is null ? 0 : 1);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (sets)
        {
            foreach (var set in sets)
                set.Release();
            sets.Clear();
            // The layers own its tensors.
            first = null;
        }
    }

    private Set? Recent(Key key)
    {
        var index = sets.FindIndex(set => set.Key == key);
        if (index < 0)
            return null;
        var set = sets[index];
        sets.RemoveAt(index);
        sets.Add(set);
        return set;
    }

    private Set Make(Key key, long[] images)
    {
        using var none = no_grad();
        var shapes = operations.Shapes(new(images[1], images[2], images[3]));
        if (first is null)
        {
            for (var i = 0; i < own.Length; i++)
            {
                var convolution = slots.Convolutions[i];
                own[i] ??= TakeOver(convolution.Convolution, Packed(convolution.Convolution.weight, convolution, images[0], shapes[convolution.Input]));
            }

            return first = new(key, own!, slots.Constants, isOwner: false);
        }

        var set = new Set(key, Repacked(first, images[0], shapes), slots.Constants, isOwner: true);
        sets.Add(set);
        if (sets.Count > Kept)
        {
            sets[0].Release();
            sets.RemoveAt(0);
        }

        return set;
    }

    /// <summary>Layer by layer: no more than one layer's weights are there twice.</summary>
    private static Tensor TakeOver(Conv2d layer, Tensor packed)
    {
        var replaced = layer.weight;
        var parameter = new Parameter(packed, requires_grad: false);
        parameter.DetachFromDisposeScope();
        layer.weight = parameter;
        replaced.Dispose();
        return parameter;
    }

    private Tensor[] Repacked(Set packed, long batch, IReadOnlyList<MapShape> shapes)
    {
        // Where one fails, none stays.
        using var scope = NewDisposeScope();
        var repacked = slots.Convolutions.Select((convolution, i) => Repacked(packed.Tensors[i], convolution, batch, shapes[convolution.Input])).ToArray();
        foreach (var tensor in repacked)
            tensor.DetachFromDisposeScope();
        return repacked;
    }

    private Tensor Repacked(Tensor packed, ConvolutionOperation convolution, long batch, MapShape input)
    {
        var layer = convolution.Convolution;
        using var dense = Code.Module.invoke<Tensor>("unpack", packed);
        // oneDNN has the groups as a dimension of their own.
        using var weight = dense.reshape(layer.out_channels, layer.in_channels / layer.groups, layer.kernel_size[0], layer.kernel_size[1]);
        return Packed(weight, convolution, batch, input);
    }

    private Tensor Packed(Tensor weight, ConvolutionOperation convolution, long batch, MapShape input)
    {
        var layer = convolution.Convolution;
        var (padding, stride, dilation) = (layer.padding!, layer.stride, layer.dilation);
        return Code.Module.invoke<Tensor>(
            "pack", weight, (int)padding[0], (int)padding[1], (int)stride[0], (int)stride[1], (int)dilation[0], (int)dilation[1], (int)layer.groups,
            (int)batch, (int)input.Channels, (int)input.Height, (int)input.Width);
    }

    /// <summary>What oneDNN's choice depends on.</summary>
    internal readonly record struct Key(long Batch, long Height, long Width, int Threads);

    /// <summary>Weights packed for one shape of images and one number of threads. A pass keeps a set alive that another shape has taken the place of; the first set lives as long as the layers.</summary>
    internal sealed class Set(Key key, Tensor[] packed, IReadOnlyList<Tensor> constants, bool isOwner)
    {
        private int holders = 1;

        public Key Key => key;

        /// <summary>All weights of a pass, in the order of the slots.</summary>
        public Tensor[] Tensors { get; } = [.. packed, .. constants];

        public void Hold() => Interlocked.Increment(ref holders);

        public void Release()
        {
            if (Interlocked.Decrement(ref holders) > 0 || !isOwner)
                return;
            foreach (var tensor in packed)
                tensor.Dispose();
        }
    }

    /// <summary>The use of a set of weights in one pass.</summary>
    internal readonly struct Lease : IDisposable
    {
        private readonly Set set;

        public Lease(Set set)
        {
            this.set = set;
            set.Hold();
        }

        public Tensor[] Tensors => set.Tensors;

        public void Dispose() => set.Release();
    }
}
