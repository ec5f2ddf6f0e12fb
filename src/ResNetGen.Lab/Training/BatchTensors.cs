using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training;

/// <summary>Batches as tensors, and what is counted on them.</summary>
internal static class BatchTensors
{
    /// <param name="channelsLast">On a processor: see <see cref="TrainingLayout"/> where gradients are computed.</param>
    /// <returns>Images, N x C x H x W, and labels, N; copies, owned by the current dispose scope.</returns>
    public static (Tensor Images, Tensor Labels) Of(Batch batch, ImageSize size, Device device, bool channelsLast = true)
    {
        var whole = batch.Count * size.Length == batch.Images.Length;
        var images = tensor(whole ? batch.Images : batch.Images[..(batch.Count * size.Length)], [batch.Count, size.Channels, size.Height, size.Width]);
        var labels = tensor(batch.Labels.Length == batch.Count ? batch.Labels : batch.Labels[..batch.Count], [batch.Count]);
        return (device.type == DeviceType.CPU && channelsLast ? ChannelsLast(images) : images.to(device), labels.to(device));
    }

    /// <summary>How many images are taken for another class than their own.</summary>
    /// <param name="scores">N x classes.</param>
    public static long Errors(Tensor scores, Tensor labels)
    {
        using var scope = NewDisposeScope();
        return scores.shape[0] - scores.argmax(1).eq(labels).sum().item<long>();
    }

    /// <summary>In this order a processor trains faster. There is no argument for it in TorchSharp; operators see it by the strides and keep it.</summary>
    private static Tensor ChannelsLast(Tensor images) => images.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
}
