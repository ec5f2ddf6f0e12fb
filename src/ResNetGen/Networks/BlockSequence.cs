using System.ComponentModel;
using System.Diagnostics;
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
    private readonly List<StageBlock> blocks = [];

    private bool checksShapes;

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
        checksShapes = source.checksShapes;
        foreach (var block in source.blocks)
            Add(block.ToInference());
    }

    /// <inheritdoc/>
    IEnumerable<StageBlock> ITracedStage.Blocks => blocks;

    /// <summary>Runs the blocks.</summary>
    /// <param name="input">It is not disposed.</param>
    /// <exception cref="InvalidOperationException">In a debug build: a block of the user's own gave a map of another shape than the spec says.</exception>
    public override TOut forward(TIn input)
    {
        var x = blocks[0].Run(input.Tensor, checksShapes);
        for (var i = 1; i < blocks.Count; i++)
        {
            using var map = x;
            x = blocks[i].Run(map, checksShapes);
        }

        return TOut.Of(x);
    }

    /// <inheritdoc/>
    SymbolicTensor ITraceable.Trace(SymbolicTensor x) => blocks.Aggregate(x, static (y, block) => y.Within(block.Module, block.Trace));

    /// <summary>Adds a block at the end; it is registered under its number.</summary>
    protected void Add(ResidualBlock block) => Add(new GeneratedBlock(block));

    /// <summary>Adds a block of a class of the user's own at the end; it is registered under its number.</summary>
    /// <param name="create">Makes it of the channels that it takes, those that it gives, and its stride.</param>
    /// <param name="inChannels">That it takes.</param>
    /// <param name="outChannels">That it gives.</param>
    /// <param name="stride">It gives a pixel for each started stretch of so many.</param>
    protected void Add(Func<int, int, int, nn.Module<Tensor, Tensor>> create, int inChannels, int outChannels, int stride) =>
        Add(new CustomBlock($"{GetName()}.{Text(blocks.Count)}", create, inChannels, outChannels, stride));

    /// <summary>Has the shape checked of what each block of the user's own gives. Only a project that is built for debugging calls it.</summary>
    [Conditional("DEBUG")]
    protected void CheckShapes() => checksShapes = true;

    /// <summary>Does nothing: all blocks are registered by number.</summary>
    protected sealed override void RegisterComponents()
    {
    }

    private void Add(StageBlock block)
    {
        register_module(Text(blocks.Count), block.Module);
        blocks.Add(block);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
