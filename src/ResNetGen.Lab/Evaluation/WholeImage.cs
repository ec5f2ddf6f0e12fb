using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>One view: the image as it is.</summary>
public sealed class WholeImage : IScoring
{
    public string Description => "one view of each image, the whole of it";

    public bool AreProbabilities => false;

    public Tensor Scores(nn.Module<Tensor, Tensor> network, Tensor images) => network.call(images);
}
