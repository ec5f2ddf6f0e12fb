using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Training;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Showing;

/// <summary>Measures what goes through the 3x3 layers of a network, forward and backward (arXiv:1512.03385, section 4.2, Figure 7).</summary>
public static class SignalMeasurement
{
    private const int LargestBatch = 128;

    /// <summary>
    /// Responses in evaluation mode over all images; gradients in training mode, as a training sees them: of the mean loss of a batch, their
    /// norms averaged over batches.
    /// </summary>
    /// <param name="network">Its batch norms' statistics and its gradients change.</param>
    /// <param name="images">At least two: training takes statistics from them.</param>
    /// <exception cref="LabException">The network has no 3x3 layer, or does not take such images.</exception>
    public static NetworkSignals Measure(
        string label, nn.Module<Tensor, Tensor> network, ImageSet images, PixelNormalization normalization, Device device, CancellationToken cancellation = default)
    {
        using var probe = new ResponseProbe(network);
        network.eval();
        using (no_grad())
        {
            ForEach(network, images, normalization, device, cancellation, (input, _) =>
            {
                Call(network, input, images.Size).Dispose();
                probe.Finished();
            });
        }

        probe.Dispose();
        if (probe.Layers.Count == 0)
            throw new LabException($"{network.GetName()} has no 3x3 layer, so there is nothing to show.");
        var norms = GradientNorms(network, probe, images, normalization, device, cancellation);
        return new(label, [.. probe.Layers.Select((layer, i) => new LayerSignal(layer.Name, probe.Response(layer.Name), norms[i]))]);
    }

    /// <summary>So many images, evenly over the set: files often have the classes one after the other.</summary>
    public static ImageSet Spread(ImageSet images, int count)
    {
        var chosen = Enumerable.Range(0, Math.Min(count, images.Count)).Select(i => (int)((long)i * images.Count / Math.Min(count, images.Count))).ToList();
        return new([.. chosen.SelectMany(i => images.Image(i).ToArray())], [.. chosen.Select(i => images.Labels[i])], images.Size);
    }

    private static double[] GradientNorms(
        nn.Module<Tensor, Tensor> network, ResponseProbe probe, ImageSet images, PixelNormalization normalization, Device device, CancellationToken cancellation)
    {
        var sums = new double[probe.Layers.Count];
        var batches = 0;
        using var loss = nn.CrossEntropyLoss();
        network.train();
        ForEach(network, images, normalization, device, cancellation, (input, labels) =>
        {
            network.zero_grad();
            loss.call(Call(network, input, images.Size), labels).backward();
            for (var i = 0; i < sums.Length; i++)
                sums[i] += ResponseProbe.Weight(probe.Layers[i].Layer).grad is { } gradient ? gradient.to(ScalarType.Float64).norm().cpu().item<double>() : double.NaN;
            batches++;
        });
        return [.. sums.Select(sum => sum / batches)];
    }

    /// <summary>In batches of nearly one size: statistics of one image are none.</summary>
    private static void ForEach(nn.Module network, ImageSet images, PixelNormalization normalization, Device device, CancellationToken cancellation, Action<Tensor, Tensor> use)
    {
        var batches = (images.Count + LargestBatch - 1) / LargestBatch;
        using var source = new BatchSource(
            images, [.. Enumerable.Range(0, images.Count)], new(images.Size, normalization, AugmentationSpec.None), (images.Count + batches - 1) / batches, seed: 0, epoch: 0);
        foreach (var batch in source.Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var (input, labels) = BatchTensors.Of(batch, images.Size, device, TrainingLayout.AllowsChannelsLast(network));
            use(input, labels);
        }
    }

    private static Tensor Call(nn.Module<Tensor, Tensor> network, Tensor input, ImageSize size)
    {
        try
        {
            return network.call(input);
        }
        catch (ArgumentException failure)
        {
            throw new LabException($"{network.GetName()} does not take these images of {size}: {failure.Message}", failure);
        }
    }
}
