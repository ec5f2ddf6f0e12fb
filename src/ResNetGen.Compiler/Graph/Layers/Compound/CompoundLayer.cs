using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers.Compound;

/// <summary>Several convolutions with their norms and activations, in the place of one.</summary>
public abstract record CompoundLayer(string Name, FeatureShape Input, FeatureShape Output) : Layer(Name, Input, Output)
{
    /// <summary>How many convolutions it has on the main path: attention's do not count.</summary>
    public abstract int Convolutions { get; }

    /// <summary>The state of a layer inside of it.</summary>
    private protected static IEnumerable<StateEntry> StateOf(Layer? layer) => layer?.State ?? [];

    /// <summary>The maps of a convolution, its norm and its activation are kept, and beside them the result.</summary>
    private protected static LayerMemory MemoryOf(FeatureShape inside, FeatureShape output) =>
        new((3 * LayerMemory.Map(inside)) + LayerMemory.Map(output), LayerMemory.Map(inside) + LayerMemory.Map(output));
}
