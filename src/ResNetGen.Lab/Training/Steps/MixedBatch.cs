using ResNetGen.Lab.Augmentation.Mixing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Steps;

/// <summary>Images that were mixed with others of their batch, with the labels of both.</summary>
/// <param name="Others">The labels of the other images; null: nothing was mixed.</param>
/// <param name="Share">Of the first label.</param>
internal sealed record MixedBatch(Tensor Images, Tensor Labels, Tensor? Others, double Share)
{
    /// <summary>The labels that most of each image belongs to.</summary>
    public Tensor MainLabels => Others is null || Share >= 0.5 ? Labels : Others;

    /// <param name="images">N x C x H x W; may be changed.</param>
    /// <param name="mix">Null: nothing is mixed.</param>
    public static MixedBatch Of(Tensor images, Tensor labels, BatchMix? mix)
    {
        if (mix is null)
            return new(images, labels, null, 1);
        var others = images.roll(1, 0);
        if (mix.Pasted is not { } box)
            return new((images * mix.Share).add_(others * (1 - mix.Share)), labels, labels.roll(1, 0), mix.Share);
        var columns = TensorIndex.Slice(box.Left, box.Right);
        var rows = TensorIndex.Slice(box.Top, box.Bottom);
        if (box.Bottom > box.Top && box.Right > box.Left)
            images[TensorIndex.Ellipsis, rows, columns] = others[TensorIndex.Ellipsis, rows, columns];
        return new(images, labels, labels.roll(1, 0), mix.Share);
    }

    /// <summary>Some of the images, from one up to, not including, another.</summary>
    public MixedBatch Part(long first, long end) => new(Images.narrow(0, first, end - first), Labels.narrow(0, first, end - first), Others?.narrow(0, first, end - first), Share);

    /// <summary>The mean over the images of the cross-entropies with both labels, by their shares.</summary>
    public Tensor Loss(CrossEntropyLoss loss, Tensor scores) =>
        Others is null ? loss.call(scores, Labels) : (loss.call(scores, Labels) * Share) + (loss.call(scores, Others) * (1 - Share));
}
