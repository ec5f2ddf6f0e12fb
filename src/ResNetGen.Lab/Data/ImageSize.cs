namespace ResNetGen.Lab.Data;

/// <summary>The size of every image of a set.</summary>
public readonly record struct ImageSize(int Channels, int Height, int Width)
{
    /// <summary>Bytes of one image.</summary>
    public int Length => Channels * Height * Width;

    /// <summary>As specs write it: <c>3x32x32</c>.</summary>
    public override string ToString() => $"{Channels}x{Height}x{Width}";
}
