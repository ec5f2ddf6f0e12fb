using ResNetGen.Evaluation;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Scores averaged over several views of an image, as the residual networks' paper tests (arXiv:1512.03385, section 3.4).</summary>
public static class AveragedScores
{
    /// <summary>The shorter sides of the paper's best results.</summary>
    private static readonly int[] PaperSides = [224, 256, 384, 480, 640];

    /// <summary>
    /// The standard ten crops: four corners and the centre, each with its mirror image. N x C x H x W to N x classes, probabilities.
    /// </summary>
    /// <param name="network">A classifier in evaluation mode; its logits go through a softmax before they are averaged.</param>
    /// <param name="images">Normalised as the network was trained; the crops are cut out of them as they are. The papers' have a shorter side of 256.</param>
    /// <param name="side">Of the square crops.</param>
    /// <exception cref="ArgumentException">The images are not a batch, or smaller than a crop.</exception>
    /// <exception cref="InvalidOperationException">The network is in training mode, or gives no scores by class.</exception>
    public static Tensor TenCropScores(this nn.Module<Tensor, Tensor> network, Tensor images, int side = 224)
    {
        var (height, width) = ImageShape.Of(images);
        if (side < 1 || side > height || side > width)
            throw new ArgumentException($"A crop of {side}x{side} does not fit into images of {height}x{width} pixels. Resize them: images.ResizeShorterSide({side}).", nameof(side));

        using var average = new ScoreAverage(network);
        foreach (var (top, left) in ((long, long)[])[(0, 0), (0, width - side), (height - side, 0), (height - side, width - side), ((height - side) / 2, (width - side) / 2)])
        {
            using var rows = images.narrow(2, top, side);
            using var crop = rows.narrow(3, left, side);
            average.AddWithMirrorImage(crop);
        }

        return average.Result();
    }

    /// <summary>
    /// Fully convolutional testing at several scales: the whole image, resized to each shorter side, with its mirror image. N x C x H x W to
    /// N x classes, probabilities. The network's own global average pooling takes the mean over all places.
    /// </summary>
    /// <param name="network">A classifier in evaluation mode that takes any input size; its logits go through a softmax before they are averaged.</param>
    /// <param name="images">Normalised as the network was trained.</param>
    /// <param name="shorterSides">In pixels; 224, 256, 384, 480 and 640, the paper's, unless given.</param>
    /// <exception cref="ArgumentException">The images are not a batch, or there is no side above 0.</exception>
    /// <exception cref="InvalidOperationException">The network is in training mode, or gives no scores by class.</exception>
    public static Tensor MultiScaleScores(this nn.Module<Tensor, Tensor> network, Tensor images, params int[] shorterSides)
    {
        using var average = new ScoreAverage(network);
        foreach (var side in shorterSides.Length == 0 ? PaperSides : shorterSides)
        {
            using var resized = images.ResizeShorterSide(side);
            average.AddWithMirrorImage(resized);
        }

        return average.Result();
    }

    /// <summary>
    /// Resizes by bilinear interpolation with antialiasing, so that the shorter side has so many pixels and the form stays; the longer side is
    /// rounded down, as torchvision's <c>Resize</c> does. N x C x H x W to N x C x H' x W'.
    /// </summary>
    /// <param name="images">Any number of channels.</param>
    /// <param name="side">Pixels of the shorter side.</param>
    /// <exception cref="ArgumentException">The images are not a batch, or the side is not above 0.</exception>
    public static Tensor ResizeShorterSide(this Tensor images, int side)
    {
        var (height, width) = ImageShape.Of(images);
        if (side < 1)
            throw new ArgumentException($"The shorter side cannot have {side} pixels.", nameof(side));
        var shorter = Math.Min(height, width);
        return shorter == side
            ? images.alias()
            : AntialiasedResize.To(images, height * side / shorter, width * side / shorter);
    }
}
