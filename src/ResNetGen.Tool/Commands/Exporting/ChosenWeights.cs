using ResNetGen.Compiler.Graph;
using ResNetGen.Targets.Weights;

namespace ResNetGen.Tool.Commands.Exporting;

/// <summary>A network and its weights.</summary>
/// <param name="Network">Its fully connected layer has as many outputs as the weights are for; its counts are the spec's.</param>
/// <param name="Weights">Read or drawn when they are asked for.</param>
/// <param name="File">Open as long as they are asked for; null: they are in none.</param>
internal sealed record ChosenWeights(NetworkGraph Network, IWeights Weights, IDisposable? File = null) : IDisposable
{
    /// <summary>How many classes the weights are for; null: no head.</summary>
    public int? Classes => Network.Classifier?.OutFeatures;

    public void Dispose() => File?.Dispose();
}
