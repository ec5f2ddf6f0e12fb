using System.Globalization;
using ResNetGen.Tracing;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A block of a class of the user's own.</summary>
internal sealed class CustomBlock : StageBlock
{
    private readonly string name;

    private readonly Func<int, int, int, nn.Module<Tensor, Tensor>> create;

    private readonly (int In, int Out) channels;

    private readonly int stride;

    private readonly nn.Module<Tensor, Tensor> block;

    /// <summary>Makes the block.</summary>
    /// <param name="name">In the network, <c>layer1.0</c>.</param>
    /// <param name="create">Makes it of the channels that it takes, those that it gives, and its stride.</param>
    /// <param name="inChannels">That it takes.</param>
    /// <param name="outChannels">That it gives.</param>
    /// <param name="stride">It gives a pixel for each started stretch of so many.</param>
    public CustomBlock(string name, Func<int, int, int, nn.Module<Tensor, Tensor>> create, int inChannels, int outChannels, int stride)
    {
        this.name = name;
        this.create = create;
        channels = (inChannels, outChannels);
        this.stride = stride;
        block = create(inChannels, outChannels, stride)
            ?? throw new InvalidOperationException($"There is no block {name}: what should make it gave null.");
    }

    public override nn.Module<Tensor, Tensor> Module => block;

    public override string? Obstacle
    {
        get
        {
            if (block is not ITraceable own)
                return $"{name} is a block of your own, {block.GetType().FullName}, which does not say what it computes";
            try
            {
                own.Trace(new TracedOperations().Images);
                return null;
            }
            catch (NotSupportedException unknown)
            {
                return $"{name} is a block of your own, {block.GetType().FullName}, in which {unknown.Message}";
            }
        }
    }

    public override bool StartsItself => true;

    public override Tensor Run(Tensor x, bool checksShape)
    {
        // Taken before, for the block may change what it is given.
        var shape = x.shape;
        var result = block.call(x);
        if (checksShape)
            Check(shape, result);
        // What gives its input back would give back what is disposed.
        return ReferenceEquals(result, x) ? x.alias() : result;
    }

    /// <summary>Another block of the class, with the same weights: what is inside stays as it is.</summary>
    public override StageBlock ToInference()
    {
        var copy = new CustomBlock(name, create, channels.In, channels.Out, stride);
        Folding.CopyState(block, copy.block);
        return copy;
    }

    public override SymbolicTensor Trace(SymbolicTensor x) => block is ITraceable own ? own.Trace(x) : throw new NotSupportedException(Obstacle);

    private void Check(long[] input, Tensor? result)
    {
        long[] expected = [input[0], channels.Out, Pixels(input[2]), Pixels(input[3])];
        if (result is not null && result.shape.AsSpan().SequenceEqual(expected))
            return;
        var given = result is null ? "null" : Text(result.shape);
        result?.Dispose();
        throw new InvalidOperationException(
            $"{name}, a block of your own, {block.GetType().FullName}, gave {given} for {Text(input)}. The spec says {Text(expected)}: {Number(channels.Out)} channels, stride {Number(stride)}.");
    }

    private long Pixels(long side) => (side + stride - 1) / stride;

    private static string Text(long[] shape) => string.Join(" x ", shape.Select(Number));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
