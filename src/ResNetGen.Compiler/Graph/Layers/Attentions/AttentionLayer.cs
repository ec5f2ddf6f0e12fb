using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Attention inside a block: scales what a block has made by numbers that follow from it.</summary>
public abstract record AttentionLayer(string Name, FeatureShape Shape) : Layer(Name, Shape, Shape)
{
    /// <summary>A line within the brackets of a table's cell.</summary>
    /// <param name="numbers">Its <see cref="Layer.Numbers"/>; where blocks of the stage differ, those of all.</param>
    public abstract string TableLine(string numbers);
}
