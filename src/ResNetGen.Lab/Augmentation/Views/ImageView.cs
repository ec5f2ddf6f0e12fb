namespace ResNetGen.Lab.Augmentation.Views;

/// <summary>How a square of one size is made of pictures of any sizes.</summary>
public abstract record ImageView
{
    /// <summary>Without a recipe that says otherwise, photographs are seen so: the one view of AlexNet's and all later papers.</summary>
    public static readonly ImageView Usual = new ResizedCrop(256, 256, 224, IsRandom: false);

    /// <summary>Rows and columns of what a network sees.</summary>
    public abstract int Side { get; }

    /// <summary>False: two views of one picture may differ.</summary>
    public abstract bool IsFixed { get; }

    /// <param name="width">Of the picture.</param>
    /// <param name="height">Of the picture.</param>
    /// <param name="random">Read by random views alone.</param>
    public abstract Cut Choose(int width, int height, ref ImageRandom random);

    /// <summary>As recipes write it.</summary>
    public abstract override string ToString();
}
