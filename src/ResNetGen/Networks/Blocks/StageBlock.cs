using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>A block of a stage: one that is generated, or one of a class of the user's own.</summary>
internal abstract class StageBlock
{
    /// <summary>What the stage registers.</summary>
    public abstract nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>Why nothing but the block itself can compute it, to follow "because"; null: it says what it computes.</summary>
    public abstract string? Obstacle { get; }

    /// <summary>Whether the block's own constructor has made its weights as they are to start.</summary>
    public abstract bool StartsItself { get; }

    /// <summary>Computes the block.</summary>
    /// <param name="x">It is not disposed.</param>
    /// <param name="checksShape">Whether the shape of the result is checked, where it is not sure.</param>
    /// <returns>A tensor of its own.</returns>
    /// <exception cref="InvalidOperationException">The result has another shape than the spec says.</exception>
    public abstract Tensor Run(Tensor x, bool checksShape);

    /// <summary>A copy for inference.</summary>
    public abstract StageBlock ToInference();

    /// <summary>Records what the block computes in evaluation.</summary>
    /// <exception cref="NotSupportedException">It does not say it.</exception>
    public abstract SymbolicTensor Trace(SymbolicTensor x);
}

/// <summary>A block of a generated class.</summary>
internal sealed class GeneratedBlock(ResidualBlock block) : StageBlock
{
    public override nn.Module<Tensor, Tensor> Module => block;

    public override string? Obstacle => null;

    public override bool StartsItself => false;

    public override Tensor Run(Tensor x, bool checksShape) => block.call(x);

    public override StageBlock ToInference() => new GeneratedBlock(block.ToInference());

    public override SymbolicTensor Trace(SymbolicTensor x) => block.Trace(x);
}
