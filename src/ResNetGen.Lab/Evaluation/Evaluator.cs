using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Training;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>Tests a network on images with known classes.</summary>
internal static class Evaluator
{
    private const int Batch = 100;

    /// <param name="network">Left in evaluation mode; it has a score for each of the classes.</param>
    /// <exception cref="LabException">There are no images, the network does not take such images, or its scores are no numbers.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static EvaluationResult Evaluate(
        nn.Module<Tensor, Tensor> network, ImageSet images, int classes, PixelNormalization normalization, IScoring scoring, int top, Device device, CancellationToken cancellation = default)
    {
        if (images.Count == 0)
            throw new LabException("There are no test images in the data, so there is nothing to test on.");
        var tally = new ScoreTally(classes, top, scoring.AreProbabilities);
        network.eval();
        using var source = new BatchSource(
            images, [.. Enumerable.Range(0, images.Count)], new(images.Size, normalization, AugmentationSpec.None), Batch, seed: 0, epoch: 0);
        foreach (var batch in source.Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            var scores = Scores(network, batch, images.Size, scoring, device);
            for (var i = 0; i < batch.Count; i++)
                tally.Add(scores.AsSpan(i * classes, classes), (int)batch.Labels[i]);
        }

        return tally.Result();
    }

    private static float[] Scores(nn.Module<Tensor, Tensor> network, Batch batch, ImageSize size, IScoring scoring, Device device)
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        var (input, _) = BatchTensors.Of(batch, size, device);
        try
        {
            return scoring.Scores(network, input).to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
        }
        catch (ArgumentException failure)
        {
            throw new LabException($"{network.GetName()} does not take these images of {size}: {failure.Message}", failure);
        }
    }
}
