using ResNetGen.Lab.Augmentation.Views;
using ResNetGen.Lab.Data;

namespace ResNetGen.Lab.Evaluation;

/// <summary>Chooses a way of scoring by what a user asked for.</summary>
internal static class Scorings
{
    /// <param name="crops">1 or 10.</param>
    /// <param name="cropSide">Of the crops; null: for one crop the whole image, for ten 7/8 of the shorter side, as 224 is of 256.</param>
    /// <param name="scales">Shorter sides; none: images keep their size.</param>
    /// <param name="photographs">How photographs are seen unless something else is asked for; null: images are in memory.</param>
    /// <exception cref="LabException">The wishes exclude each other, or a crop is larger than the images.</exception>
    public static IScoring Choose(int crops, int? cropSide, IReadOnlyList<int> scales, ImageSize images, ResizedCrop? photographs = null)
    {
        if (photographs is not null && (crops == 10 || (scales.Count > 0 && cropSide is null)))
            return Views(crops, cropSide, scales, photographs);
        if (scales.Count > 0)
        {
            return crops == 1 && cropSide is null
                ? new SeveralScales(scales)
                : throw new LabException("--scales takes whole images, --crops 10 and --crop-side take parts of them: choose one.");
        }

        var shorter = Math.Min(images.Height, images.Width);
        if (cropSide > shorter)
            throw new LabException($"A crop of {cropSide}x{cropSide} does not fit into images of {images.Height}x{images.Width} pixels: --crop-side can be {shorter} at most.");
        return (crops, cropSide) switch
        {
            (10, _) => new TenCrops(cropSide ?? Math.Max(1, shorter * 7 / 8)),
            (_, { } side) => new CentreCrop(side),
            _ => new WholeImage(),
        };
    }

    private static PictureViews Views(int crops, int? cropSide, IReadOnlyList<int> scales, ResizedCrop view)
    {
        IReadOnlyList<int> sides = scales.Count > 0 ? scales : [view.Least];
        if (crops == 1)
            return new(sides, null);
        var side = cropSide ?? view.Side;
        return side <= sides.Min()
            ? new(sides, side)
            : throw new LabException($"A crop of {side}x{side} does not fit into photographs with a shorter side of {sides.Min()}: --crop-side can be {sides.Min()} at most.");
    }
}
