using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>Fully convolutional testing at several scales, each mirrored too (arXiv:1512.03385, section 3.4).</summary>
public sealed class SeveralScales(IReadOnlyList<int> sides) : IScoring
{
    public string Description => $"whole images resized to shorter sides of {string.Join(", ", sides)}, mirrored too, probabilities averaged";

    public bool AreProbabilities => true;

    public Tensor Scores(nn.Module<Tensor, Tensor> network, Tensor images) => network.MultiScaleScores(images, [.. sides]);
}
