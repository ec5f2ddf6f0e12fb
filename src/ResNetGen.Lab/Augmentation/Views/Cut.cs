namespace ResNetGen.Lab.Augmentation.Views;

/// <summary>What a network sees of a picture: a part of it is resized, and a window of that is kept.</summary>
/// <param name="Part">Of the picture, in its own pixels.</param>
/// <param name="Width">To which the part is resized.</param>
/// <param name="Height">To which the part is resized.</param>
/// <param name="Left">First column of the window in the resized part.</param>
/// <param name="Top">First row of the window in the resized part.</param>
/// <param name="Side">Rows of the window, and columns unless <see cref="WindowWidth"/> says otherwise.</param>
public readonly record struct Cut(Rectangle Part, int Width, int Height, int Left, int Top, int Side)
{
    /// <summary>Columns of the window.</summary>
    public int WindowWidth { get; init; } = Side;

    /// <summary>The whole of a picture, resized.</summary>
    /// <param name="width">Of the picture.</param>
    /// <param name="height">Of the picture.</param>
    /// <param name="newWidth">To which it is resized.</param>
    /// <param name="newHeight">To which it is resized.</param>
    public static Cut Whole(int width, int height, int newWidth, int newHeight) =>
        new(new(0, 0, width, height), newWidth, newHeight, 0, 0, newHeight) { WindowWidth = newWidth };

    /// <summary>The rows of the picture that the window is computed from: the first, and the one after the last.</summary>
    public (int First, int End) Rows()
    {
        var (first, end) = Triangle.Reach(Part.Height, Height, Top, Side);
        return (Part.Top + first, Part.Top + end);
    }

    /// <summary>The columns of the picture that the window is computed from: the first, and the one after the last.</summary>
    public (int First, int End) Columns()
    {
        var (first, end) = Triangle.Reach(Part.Width, Width, Left, WindowWidth);
        return (Part.Left + first, Part.Left + end);
    }
}

/// <summary>A part of a picture, in pixels.</summary>
public readonly record struct Rectangle(int Left, int Top, int Width, int Height);
