using System.ComponentModel;
using System.Globalization;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A stage of an inference form: blocks in a row.</summary>
/// <typeparam name="TIn">What the first block is given.</typeparam>
/// <typeparam name="TOut">What the last block gives.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InferenceStage<TIn, TOut> : nn.Module<TIn, TOut>
    where TIn : struct, IFeatures<TIn>
    where TOut : struct, IFeatures<TOut>
{
    private readonly nn.Module<Tensor, Tensor>[] blocks;

    /// <summary>Takes over the blocks.</summary>
    /// <param name="name">The stage's name.</param>
    /// <param name="blocks">In order of execution; at least one.</param>
    public InferenceStage(string name, params nn.Module<Tensor, Tensor>[] blocks)
        : base(name)
    {
        this.blocks = blocks;
        for (var i = 0; i < blocks.Length; i++)
            register_module(i.ToString(CultureInfo.InvariantCulture), blocks[i]);
    }

    /// <summary>Runs the blocks.</summary>
    /// <param name="input">It is not disposed.</param>
    public override TOut forward(TIn input)
    {
        var x = blocks[0].call(input.Tensor);
        for (var i = 1; i < blocks.Length; i++)
            x = blocks[i].Consume(x);

        return TOut.Of(x);
    }

    /// <summary>Does nothing: the constructor registers the blocks by number.</summary>
    protected override void RegisterComponents()
    {
    }
}
