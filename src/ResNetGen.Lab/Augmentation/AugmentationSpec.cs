using System.Globalization;

namespace ResNetGen.Lab.Augmentation;

/// <summary>How a recipe changes the images that a network learns from. The images that it is tested on are never changed.</summary>
/// <param name="CropPadding">Pixels put around an image before a part of its own size is cut out at random; 0: none.</param>
/// <param name="Flip">Every second image is mirrored, left to right.</param>
/// <param name="Blur">Every second image is blurred.</param>
/// <param name="Colour">Brightness, contrast and saturation vary at random.</param>
public sealed record AugmentationSpec(int CropPadding, bool Flip, bool Blur, bool Colour)
{
    public static readonly AugmentationSpec None = new(0, Flip: false, Blur: false, Colour: false);

    /// <summary>As recipes write it: <c>[crop(4), flip]</c>.</summary>
    public override string ToString()
    {
        var steps = new List<string>();
        if (CropPadding > 0)
            steps.Add(string.Create(CultureInfo.InvariantCulture, $"crop({CropPadding})"));
        if (Flip)
            steps.Add("flip");
        if (Blur)
            steps.Add("blur");
        if (Colour)
            steps.Add("colour");
        return steps.Count == 0 ? "none" : $"[{string.Join(", ", steps)}]";
    }

    /// <summary>The changes before the crop, in the order they are made.</summary>
    public IReadOnlyList<IImageChange> Changes()
    {
        var changes = new List<IImageChange>();
        if (Flip)
            changes.Add(new HorizontalFlip());
        if (Blur)
            changes.Add(new GaussianBlur());
        if (Colour)
            changes.Add(new ColourJitter());
        return changes;
    }
}
