using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
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

    /// <summary>Of layers of which none is opaque.</summary>
    internal static MemoryEstimate Of(GraphAttempt attempt, FeatureShape input, int batch)
    {
        var weights = 0L;
        var parameters = 0L;
        var saved = LayerMemory.Map(input);
        foreach (var layer in attempt.Layers)
        {
            foreach (var entry in layer.State)
                weights += entry.Elements * (entry.Kind == StateKind.Counter ? CounterBytes : FloatBytes);
            parameters += layer.State.Where(entry => entry.IsParameter).Sum(entry => entry.Elements);
            saved += layer.Memory.Kept;
        }

        var peak = new LiveMaps(input);
        peak.Add(attempt.Stem);
        foreach (var block in attempt.Stages.SelectMany(stage => stage))
            peak.Add(block);
        peak.Add(attempt.Head);

        return new(weights, checked(peak.Most * batch), checked(saved * batch), parameters * FloatBytes);
    }
}
