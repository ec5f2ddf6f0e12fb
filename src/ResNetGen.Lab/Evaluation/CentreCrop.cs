using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>One view: a square in the middle of the image.</summary>
public sealed class CentreCrop(int side) : IScoring
{
    public string Description => $"one view of each image, the {side}x{side} pixels in its centre";

    public bool AreProbabilities => false;

    public Tensor Scores(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        using var rows = images.narrow(2, (images.shape[2] - side) / 2, side);
        using var crop = rows.narrow(3, (images.shape[3] - side) / 2, side);
        return network.call(crop);
    }
}
