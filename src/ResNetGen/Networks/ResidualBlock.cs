using System.ComponentModel;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>The base of the blocks of generated networks.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResidualBlock : nn.Module<Tensor, Tensor>, ITraceable
{
    /// <summary>A block without layers.</summary>
    /// <param name="name">The class name.</param>
    protected ResidualBlock(string name)
        : base(name)
    {
    }

    /// <summary>A copy for inference: batch normalisations are folded into the convolutions before them.</summary>
    public abstract ResidualBlock ToInference();

    /// <inheritdoc/>
    public abstract SymbolicTensor Trace(SymbolicTensor x);

    /// <summary>Does nothing: the constructor registers all modules by name.</summary>
    protected sealed override void RegisterComponents()
    {
    }
}
