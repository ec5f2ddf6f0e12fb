using System.Runtime.InteropServices;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Training;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Finetuning;

/// <summary>What a network's head is given for each image of a set.</summary>
/// <param name="Features">N x features.</param>
/// <param name="Labels">N.</param>
internal sealed record ProbeFeatures(Tensor Features, Tensor Labels) : IDisposable
{
    private const int Batch = 100;

    public int Count => (int)Labels.shape[0];

    /// <summary>Runs a network once over all images, without augmentation.</summary>
    /// <param name="body">A network as far as its last layer.</param>
    /// <param name="width">The features of an image.</param>
    /// <exception cref="LabException">They do not fit into one array.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ProbeFeatures Of(InferenceForm body, int width, ImageSet images, PixelNormalization normalization, Device device, CancellationToken cancellation)
    {
        RequireRoom(images.Count, width);
        var features = new float[images.Count * width];
        var row = 0;
        using var source = new BatchSource(
            images, [.. Enumerable.Range(0, images.Count)], new(images.Size, normalization, AugmentationSpec.None), BatchSource.Usual(Batch, images.Size), seed: 0, epoch: 0);
        foreach (var batch in source.Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            using var none = no_grad();
            using var scope = NewDisposeScope();
            var given = body.call(BatchTensors.Of(batch, images.Size, device).Images).cpu().contiguous();
            MemoryMarshal.Cast<byte, float>(given.bytes).CopyTo(features.AsSpan(row * width));
            row += batch.Count;
        }

        return new(tensor(features, [images.Count, width], device: device), tensor(images.Labels.ToArray().Select(label => (long)label).ToArray(), [images.Count], device: device));
    }

    /// <exception cref="LabException">The features of so many images do not fit into one array.</exception>
    internal static void RequireRoom(long images, long features)
    {
        if (images * features > Array.MaxLength)
            throw new LabException($"The features of {images:N0} images, {features:N0} numbers each, do not fit into one array of {Array.MaxLength:N0}. Without --probe, --freeze all teaches the head alone too.");
    }

    public void Dispose()
    {
        Features.Dispose();
        Labels.Dispose();
    }
}
