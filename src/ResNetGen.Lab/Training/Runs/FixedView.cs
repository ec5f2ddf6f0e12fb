using ResNetGen.Lab.Augmentation.Views;

namespace ResNetGen.Lab.Training.Runs;

/// <summary>How a square is made of a picture of any size: the shorter side is resized, and the centre is cut out.</summary>
/// <param name="Resize">Pixels of the shorter side.</param>
/// <param name="Crop">Pixels of a side of the square.</param>
public sealed record FixedView(int Resize, int Crop)
{
    /// <summary>Null: the view is not such a one.</summary>
    internal static FixedView? Of(ImageView? view) => view is ResizedCrop { IsFixed: true } crop ? new(crop.Least, crop.Side) : null;

    internal ImageView ToView() => new ResizedCrop(Resize, Resize, Crop, IsRandom: false);
}
