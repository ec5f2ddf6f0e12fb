using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>A way to come from an image to its class scores.</summary>
public interface IScoring
{
    /// <summary>What is done, in words that end a sentence.</summary>
    string Description { get; }

    /// <summary>The scores are probabilities; else they are logits, as the network gives them.</summary>
    bool AreProbabilities { get; }

    /// <summary>N x C x H x W to N x classes; the higher, the more probable.</summary>
    /// <param name="network">In evaluation mode.</param>
    Tensor Scores(nn.Module<Tensor, Tensor> network, Tensor images);
}
