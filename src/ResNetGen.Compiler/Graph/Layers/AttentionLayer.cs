using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>Channel attention: scales each channel by a number made of all channels' means.</summary>
public abstract record AttentionLayer(string Name, FeatureShape Shape) : Layer(Name, Shape, Shape)
{
    /// <summary>A line within the brackets of a table's cell.</summary>
    /// <param name="numbers">Its <see cref="Layer.Numbers"/>; where blocks of the stage differ, those of all.</param>
    public abstract string TableLine(string numbers);

    public sealed override Window Window => Window.Pixel;

    public sealed override LayerMemory Memory => LayerMemory.InPlace(Output);

    public sealed override InferenceRole InferenceRole => InferenceRole.Stays;
}
