using System.ComponentModel;
using System.Globalization;
using ResNetGen.Tracing;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The base of the stages of generated networks: blocks in a row.</summary>
/// <typeparam name="TIn">What the first block is given.</typeparam>
/// <typeparam name="TOut">What the last block gives.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BlockSequence<TIn, TOut> : nn.Module<TIn, TOut>, ITracedStage
    where TIn : struct, IFeatures<TIn>
    where TOut : struct, IFeatures<TOut>
{
    private readonly List<ResidualBlock> blocks = [];

    /// <summary>A stage without blocks.</summary>
    /// <param name="name">The stage's name.</param>
    protected BlockSequence(string name)
        : base(name)
    {
    }

    /// <summary>The inference form of a stage.</summary>
    /// <param name="source">Stays as it is.</param>
    protected BlockSequence(BlockSequence<TIn, TOut> source)
        : this(source.GetName())
    {
        foreach (var block in source.blocks)
            Add(block.ToInference());
    }

    /// <summary>Runs the blocks.</summary>
    /// <param name="input">It is not disposed.</param>
    public override TOut forward(TIn input)
    {
        var x = blocks[0].call(input.Tensor);
        for (var i = 1; i < blocks.Count; i++)
            x = blocks[i].CallAndDispose(x);

        return TOut.Of(x);
    }

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => blocks.Aggregate(x, static (y, block) => y.Within(block, block.Trace));

    /// <summary>Adds a block at the end; it is registered under its number.</summary>
    protected void Add(ResidualBlock block)
    {
        register_module(blocks.Count.ToString(CultureInfo.InvariantCulture), block);
        blocks.Add(block);
    }

    /// <summary>Does nothing: all blocks are registered by number.</summary>
    protected sealed override void RegisterComponents()
    {
    }
}
