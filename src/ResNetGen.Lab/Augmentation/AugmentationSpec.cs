using System.Globalization;
using ResNetGen.Lab.Augmentation.Changes;

namespace ResNetGen.Lab.Augmentation;

/// <summary>How a recipe changes the images that a network learns from. The images that it is tested on are never changed.</summary>
/// <param name="CropPadding">Pixels put around an image before a part of its own size is cut out at random; 0: none.</param>
/// <param name="Flip">Every second image is mirrored, left to right.</param>
/// <param name="Blur">Every second image is blurred.</param>
/// <param name="Colour">Brightness, contrast and saturation vary at random.</param>
public sealed record AugmentationSpec(int CropPadding, bool Flip, bool Blur, bool Colour)
{
    public static readonly AugmentationSpec None = new(0, Flip: false, Blur: false, Colour: false);

    /// <summary>How far brightness, contrast, saturation and hue vary; null: as <see cref="Colour"/> says.</summary>
    public ColourStrength? Jitter { get; init; }

    /// <summary>Standard deviation of AlexNet's colour augmentation; 0: none.</summary>
    public double Lighting { get; init; }

    /// <summary>Share of the images in which a rectangle is erased.</summary>
    public double Erasing { get; init; }

    /// <summary>How many changes out of a list each image gets, and how strong they are; null: none.</summary>
    public RandAugmentSpec? RandAugment { get; init; }

    /// <summary>As recipes write it: <c>[crop(4), flip]</c>.</summary>
    public override string ToString()
    {
        var steps = new List<string>();
        if (CropPadding > 0)
            steps.Add(Call("crop", CropPadding));
        if (Flip)
            steps.Add("flip");
        if (RandAugment is { } random)
            steps.Add(Call("rand_augment", random.Count, random.Level));
        if (Blur)
            steps.Add("blur");
        if (Colour)
            steps.Add("colour");
        if (Jitter is { } jitter)
            steps.Add(Call("colour_jitter", [jitter.Brightness, jitter.Contrast, jitter.Saturation, .. jitter.Hue > 0 ? [jitter.Hue] : Array.Empty<double>()]));
        if (Lighting > 0)
            steps.Add(Call("lighting", Lighting));
        if (Erasing > 0)
            steps.Add(Call("random_erasing", Erasing));
        return steps.Count == 0 ? "none" : $"[{string.Join(", ", steps)}]";
    }

    /// <summary>The changes before the crop, in the order they are made.</summary>
    public IReadOnlyList<IImageChange> Changes()
    {
        var changes = new List<IImageChange>();
        if (Flip)
            changes.Add(new HorizontalFlip());
        if (RandAugment is { } random)
            changes.Add(new RandAugment(random));
        if (Blur)
            changes.Add(new GaussianBlur());
        if (Colour)
            changes.Add(new ColourJitter(ColourStrength.Usual));
        if (Jitter is { } jitter)
            changes.Add(new ColourJitter(jitter));
        if (Lighting > 0)
            changes.Add(new Lighting(Lighting));
        return changes;
    }

    private static string Call(string name, params double[] numbers) =>
        $"{name}({string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))})";
}
