using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>What a training begins with that does not begin with initial weights, and what of it changes.</summary>
public sealed record Pretraining
{
    /// <summary>A file of weights, as <c>LoadWeights</c> reads them. Those of the head are left out, unless <see cref="KeepsHead"/>.</summary>
    public required string Weights { get; init; }

    /// <summary>The head has its weights from the file, too, as after a linear probe (arXiv:2202.10054). The file's classes must be those of the data.</summary>
    public bool KeepsHead { get; init; }

    /// <summary>Parts that stay as they are, the statistics of their batch norms too: <c>stem</c>, or a stage.</summary>
    public IReadOnlyList<string> Frozen { get; init; } = [];

    /// <summary>The learning rate of the head by that of the rest, which is the recipe's.</summary>
    public double HeadRateFactor { get; init; } = 1;

    /// <summary>The head alone learns, from features that are computed once.</summary>
    public bool IsProbe { get; init; }

    /// <summary>The numbers that passes compute with, and those of a probe's features: float32 or <c>bfloat16</c>. Weights are float32 and take their steps in float32.</summary>
    public ScalarType Precision { get; init; } = ScalarType.Float32;
}
