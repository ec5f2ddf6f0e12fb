using System.Collections;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;

namespace ResNetGen.Compiler.Graph.Paths;

/// <summary>Layers and splits one after the other. An empty path gives what it takes.</summary>
public sealed record LayerPath(EquatableArray<PathStep> Steps) : IReadOnlyList<PathStep>
{
    /// <summary>A path without a split.</summary>
    public static LayerPath Of(IEnumerable<Layer> layers) => new(layers.Select(layer => (PathStep)new LayerStep(layer)).ToEquatableArray());

    public int Count => Steps.Count;

    public PathStep this[int index] => Steps[index];

    /// <summary>All layers, those inside of splits too, in the state dict's order.</summary>
    public IEnumerable<Layer> Layers
    {
        get
        {
            foreach (var step in Steps)
            {
                // Nearly every step is one layer: no list is made for it.
                if (step is LayerStep { Layer: var single })
                {
                    yield return single;
                    continue;
                }

                foreach (var layer in step.Layers)
                    yield return layer;
            }
        }
    }

    /// <summary>Convolutions on the longest way through: of a split's paths the deepest counts.</summary>
    public int Depth => Steps.Sum(step => step.Match(
        layer: layer => layer is ConvolutionLayer ? 1 : layer is CompoundLayer compound ? compound.Convolutions : 0,
        split: split => split.Paths.Max(path => path.Depth)));

    /// <summary>How much smaller than its input its output is: the product of all strides. All paths of a split have one stride.</summary>
    public int Stride => Steps.Aggregate(1, (product, step) => product * step.Match(
        layer: layer => layer.Window?.Stride ?? 1,
        split: split => split.Paths[0].Stride));

    /// <summary>The text of two paths that one class of blocks can write is the same: kinds of layers, and all but their numbers.</summary>
    public string Structure => string.Join("; ", Steps.Select(StructureOf).Where(text => text.Length > 0));

    /// <summary>Whether two paths differ in the names of their layers alone.</summary>
    public bool IsAlike(LayerPath other) => Count == other.Count && Steps.Zip(other.Steps, IsAlike).All(alike => alike);

    /// <summary>The smallest input, along a side, with which every layer gives a pixel and the last so many.</summary>
    public long SmallestInput(long output) => Steps.Reverse().Aggregate(output, (needed, step) => step.Match(
        layer: layer => layer.Window?.SmallestInput(needed) ?? needed,
        split: split => split.Paths.Max(path => path.SmallestInput(needed))));

    public IEnumerator<PathStep> GetEnumerator() => ((IEnumerable<PathStep>)Steps).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string StructureOf(PathStep step) => step.Match(
        layer: layer => layer.Structure,
        split: split => $"{split.Join}({string.Join(" | ", split.Paths.Select(path => path.Structure))}) {string.Join("; ", split.Closing.Select(layer => layer.Structure))}");

    private static bool IsAlike(PathStep one, PathStep other) => one.Match(
        layer: layer => other is LayerStep twin && layer with { Name = twin.Name } == twin.Layer,
        split: split => other is Split twin && split.Join == twin.Join && split.Paths.Count == twin.Paths.Count
            && split.Paths.Zip(twin.Paths, (path, its) => path.IsAlike(its)).All(alike => alike) && Of(split.Closing).IsAlike(Of(twin.Closing)));
}
