using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>Ten views: corners and centre, each mirrored too (arXiv:1512.03385, section 3.4).</summary>
public sealed class TenCrops(int side) : IScoring
{
    public string Description => $"ten crops of {side}x{side} of each image (corners and centre, mirrored too), probabilities averaged";

    public bool AreProbabilities => true;

    public Tensor Scores(nn.Module<Tensor, Tensor> network, Tensor images) => network.TenCropScores(images, side);
}
