using static TorchSharp.torch;

namespace ResNetGen.Lab.Evaluation;

/// <summary>
/// Views of photographs as the 2015 paper tests (arXiv:1512.03385, section 3.4): the shorter side is resized to each of some scales, and of each either ten crops
/// are taken, or the whole, fully convolutionally, mirrored too.
/// </summary>
/// <param name="sides">The scales.</param>
/// <param name="crop">Pixels of a side of the crops; null: the whole.</param>
public sealed class PictureViews(IReadOnlyList<int> sides, int? crop) : IScoring
{
    /// <summary>Pixels that a picture may have at a scale: the feature maps of a ResNet-50 take hundreds of bytes for each.</summary>
    internal const int MostPixels = 4_000_000;

    public string Description => crop is { } side
        ? $"ten crops of {side}x{side} of each photograph at {(sides.Count == 1 ? "a shorter side" : "shorter sides")} of {string.Join(", ", sides)} (corners and centre, mirrored too), probabilities averaged"
        : $"whole photographs at shorter sides of {string.Join(", ", sides)}, mirrored too, probabilities averaged";

    public bool AreProbabilities => true;

    /// <summary>Of images in memory, which are resized as photographs are.</summary>
    public Tensor Scores(nn.Module<Tensor, Tensor> network, Tensor images) => Scores(network, images.ResizeShorterSide);

    /// <param name="picture">Gives the picture with a shorter side of so many pixels, normalised: N x C x H x W.</param>
    /// <returns>N x classes.</returns>
    internal Tensor Scores(nn.Module<Tensor, Tensor> network, Func<int, Tensor> picture)
    {
        Tensor? sum = null;
        foreach (var side in sides)
        {
            using var scope = NewDisposeScope();
            var resized = picture(side);
            var scores = crop is { } pixels ? network.TenCropScores(resized, pixels) : network.MultiScaleScores(resized, side);
            sum = (sum is null ? scores / sides.Count : sum + (scores / sides.Count)).MoveToOuterDisposeScope();
        }

        return sum!;
    }
}
