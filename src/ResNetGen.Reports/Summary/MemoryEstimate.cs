using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Summary;

/// <summary>Memory in float32, without what the kernels need for themselves.</summary>
/// <param name="Weights">Parameters and buffers.</param>
/// <param name="PeakMaps">The most bytes of feature maps that are alive at one time in inference.</param>
/// <param name="SavedMaps">Input and feature maps that the backward pass needs.</param>
/// <param name="Gradients">Of all parameters.</param>
public sealed record MemoryEstimate(long Weights, long PeakMaps, long SavedMaps, long Gradients)
{
    private const int FloatBytes = 4;

    private const int CounterBytes = 8;

    public long Inference => Weights + PeakMaps;

    /// <summary>With SGD and momentum, which keeps one number for each parameter.</summary>
    public long Training => Weights + SavedMaps + Gradients + Gradients;

    internal static MemoryEstimate Of(IEnumerable<Layer> layers, FeatureShape input, int batch)
    {
        var weights = 0L;
        var parameters = 0L;
        var saved = LayerMemory.Map(input);
        var peak = new LiveMaps(input);
        foreach (var layer in layers)
        {
            foreach (var entry in layer.State)
                weights += entry.Elements * (entry.Kind == StateKind.Counter ? CounterBytes : FloatBytes);
            parameters += layer.Parameters;
            saved += layer.Memory.Kept;
            peak.Add(layer);
        }

        return new(weights, checked(peak.Most * batch), checked(saved * batch), parameters * FloatBytes);
    }
}
