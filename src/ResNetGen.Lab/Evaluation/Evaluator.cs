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
    /// <exception cref="LabException">There are no images, the network does not take such images, or its scores are not numbers.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static EvaluationResult Evaluate(
        nn.Module<Tensor, Tensor> network, ImageSet images, int classes, PixelNormalization normalization, IScoring scoring, int top, Device device, CancellationToken cancellation = default)
    {
        if (images.Count == 0)
            throw new LabException("There are no test images in the data, so there is nothing to test on.");
        var tally = new ScoreTally(classes, top, scoring.AreProbabilities);
        network.eval();
        if (images.ArePhotos && scoring is PictureViews views)
        {
            for (var index = 0; index < images.Count; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                var photograph = index;
                tally.Add(Scores(network, images.Size, () => views.Scores(network, side => Whole(images, photograph, side, normalization, device))), images.Labels[index]);
            }

            return tally.Result();
        }

        using var source = new BatchSource(
            images, [.. Enumerable.Range(0, images.Count)], new(images.Size, normalization, AugmentationSpec.None), BatchSource.Usual(Batch, images.Size), seed: 0, epoch: 0);
        foreach (var batch in source.Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            var scores = Scores(network, images.Size, () => scoring.Scores(network, BatchTensors.Of(batch, images.Size, device).Item1));
            for (var i = 0; i < batch.Count; i++)
                tally.Add(scores.AsSpan(i * classes, classes), (int)batch.Labels[i]);
        }

        return tally.Result();
    }

    /// <summary>A photograph at a scale, as the network is given it: 1 x C x H x W.</summary>
    private static Tensor Whole(ImageSet images, int index, int side, PixelNormalization normalization, Device device)
    {
        var (planes, size) = images.Whole(index, side, PictureViews.MostPixels);
        var values = new float[size.Length];
        new ImagePreparation(size, normalization, AugmentationSpec.None).Write(planes, values, default);
        return tensor(values, [1, size.Channels, size.Height, size.Width], device: device);
    }

    private static float[] Scores(nn.Module<Tensor, Tensor> network, ImageSize size, Func<Tensor> scores)
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        try
        {
            return scores().to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
        }
        catch (ArgumentException failure)
        {
            throw new LabException($"{network.GetName()} does not take these images of {size}: {failure.Message}", failure);
        }
    }
}
