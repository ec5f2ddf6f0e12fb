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

    /// <summary>Registers a layer by its name in the state dict. Of a name with a point, the part before it is a container: <c>conv1.conv</c>.</summary>
    /// <param name="name">In the block.</param>
    /// <param name="submodule">The layer.</param>
    public override void register_module(string name, nn.Module submodule)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            base.register_module(name, submodule);
            return;
        }

        var owner = name[..point];
        var container = named_children().FirstOrDefault(child => child.name == owner).module;
        if (container is null)
            base.register_module(owner, container = new Container());
        container.register_module(name[(point + 1)..], submodule);
    }

    /// <summary>Does nothing: the constructor registers all modules by name.</summary>
    protected sealed override void RegisterComponents()
    {
    }

    /// <summary>Names its layers; the block runs them.</summary>
    private sealed class Container() : nn.Module(nameof(Container))
    {
        protected override void RegisterComponents()
        {
        }
    }
}
