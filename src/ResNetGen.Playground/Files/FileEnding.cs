namespace ResNetGen.Playground.Files;

/// <summary>How the names of pictures end.</summary>
public static class FileEnding
{
    public const string Svg = ".svg";

    public const string Png = ".png";
}
