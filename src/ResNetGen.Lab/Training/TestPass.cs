using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training;

/// <summary>Runs a network over images that it is not to learn from.</summary>
public static class TestPass
{
    private const int Batch = 250;

    /// <summary>Mean loss, and the share of images that are taken for another class.</summary>
    /// <param name="network">Left in evaluation mode.</param>
    public static (double Loss, double Error) Measure(nn.Module<Tensor, Tensor> network, ImageSet images, PixelNormalization normalization, Device device)
    {
        network.eval();
        using var loss = nn.CrossEntropyLoss(reduction: nn.Reduction.Sum);
        var (sum, errors) = (0.0, 0L);
        using var source = new BatchSource(
            images, [.. Enumerable.Range(0, images.Count)], new(images.Size, normalization, AugmentationSpec.None), BatchSource.Usual(Batch, images.Size), seed: 0, epoch: 0);
        foreach (var batch in source.Batches())
        {
            using var none = no_grad();
            using var scope = NewDisposeScope();
            var (input, labels) = BatchTensors.Of(batch, images.Size, device);
            var scores = network.call(input);
            sum += loss.call(scores, labels).to(ScalarType.Float32).item<float>();
            errors += BatchTensors.Errors(scores, labels);
        }

        return (sum / images.Count, (double)errors / images.Count);
    }
}
