using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Targets.PyTorch.Helpers;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>The Python of a kind of layer: a module that its owner has as an attribute, or a container as an element.</summary>
internal abstract class LayerCode
{
    public static LayerCode Of(Layer layer) => layer.Accept(LayerCodes.All);

    /// <summary>The expression that makes the module.</summary>
    public abstract string Create(LayerArguments arguments);

    /// <summary>The attribute: the layer's own name, where it has a state; layers without one that are alike share an attribute.</summary>
    /// <param name="name">The layer's, in its owner.</param>
    public virtual string Field(string name) => name;

    /// <summary>An expression for the layer's output.</summary>
    /// <param name="tensor">An expression for its input.</param>
    /// <param name="owned">Whether nobody else holds that tensor, so that it may be changed.</param>
    /// <param name="module">An expression for the module.</param>
    public virtual string Apply(string tensor, bool owned, string module) => $"{module}({tensor})";

    /// <summary>What the file must have for it.</summary>
    public virtual IEnumerable<Helper> Helpers(LayerArguments arguments) => [];
}
