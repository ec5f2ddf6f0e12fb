using System.Globalization;

namespace ResNetGen.Lab.Augmentation.Views;

/// <summary>
/// The shorter side is resized, the longer one in proportion, and a square is cut out: at random, or from the centre. With a random side from 256 to 480 it is
/// the scale augmentation of VGG (arXiv:1409.1556), which the 2015 paper takes.
/// </summary>
/// <param name="Least">Of the shorter side.</param>
/// <param name="Most">Of the shorter side; the same: it is always this.</param>
/// <param name="IsRandom">The place of the square, and not its centre alone.</param>
public sealed record ResizedCrop(int Least, int Most, int Side, bool IsRandom) : ImageView
{
    public override int Side { get; } = Side;

    public override bool IsFixed => !IsRandom && Least == Most;

    public override Cut Choose(int width, int height, ref ImageRandom random)
    {
        var shorter = Least == Most ? Least : Least + random.Next(Most - Least + 1);
        var (newWidth, newHeight) = Sizes(width, height, shorter);
        var (left, top) = IsRandom
            ? (random.Next(newWidth - Side + 1), random.Next(newHeight - Side + 1))
            : (Middle(newWidth), Middle(newHeight));
        return new(new(0, 0, width, height), newWidth, newHeight, left, top, Side);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"[{(Least == Most ? $"resize({Least})" : $"random_resize({Least} {Most})")}, {(IsRandom ? "random_crop" : "centre_crop")}({Side})]");

    /// <summary>Reads a fixed view as <see cref="ToString"/> writes it.</summary>
    /// <returns>Null: it is something else.</returns>
    internal static ResizedCrop? Parse(string text)
    {
        var numbers = text.Split('(', ')').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).ToList();
        return numbers is [var shorter, var side] && new ResizedCrop(shorter, shorter, side, IsRandom: false) is var view && view.ToString() == text ? view : null;
    }

    /// <summary>Width and height of a picture whose shorter side is resized, and the longer one in proportion.</summary>
    internal static (int Width, int Height) Sizes(int width, int height, int shorter) =>
        width <= height ? (shorter, Longer(shorter, height, width)) : (Longer(shorter, width, height), shorter);

    private static int Longer(int shorter, int longSide, int shortSide) => (int)((long)shorter * longSide / shortSide);

    /// <summary>Halves go to the even number, as in torchvision.</summary>
    private int Middle(int length) => (int)Math.Round((length - Side) / 2.0, MidpointRounding.ToEven);
}
