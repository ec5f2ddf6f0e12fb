using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>Bytes of the feature maps that a layer makes for one image, in float32.</summary>
/// <param name="Kept">For the backward pass.</param>
/// <param name="New">In memory when nothing is kept: norms and activations run in place, dropout and drop path do nothing.</param>
public readonly record struct LayerMemory(long Kept, long New)
{
    private const int FloatBytes = 4;

    private const int IndexBytes = 8;

    public static long Map(FeatureShape shape) => Elements(shape) * FloatBytes;

    /// <summary>A map of its own that is kept.</summary>
    public static LayerMemory Whole(FeatureShape shape) => new(Map(shape), Map(shape));

    /// <summary>In place of its input when nothing is kept.</summary>
    public static LayerMemory InPlace(FeatureShape shape) => new(Map(shape), 0);

    /// <summary>A pool of maxima keeps beside each where it was.</summary>
    internal static LayerMemory Pool(PoolKind kind, FeatureShape shape) => kind switch
    {
        PoolKind.Max => new(Elements(shape) * (FloatBytes + IndexBytes), Map(shape)),
        PoolKind.Average => Whole(shape),
    };

    private static long Elements(FeatureShape shape) => checked((long)shape.Channels * shape.Height * shape.Width);
}
