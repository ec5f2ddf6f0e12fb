using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Networks;

/// <summary>Reads the way past a block's convolutions.</summary>
internal static class Shortcuts
{
    /// <exception cref="ImportException">The language has no such shortcut.</exception>
    public static ReadShortcut Read(IReadOnlyList<Part> parts)
    {
        var layers = parts.Where(part => part is not (NormPart or SquarePart)).ToList();
        return layers switch
        {
            [] => new(ReadShortcut.Identity),
            [ConvolutionPart convolution] => new(ReadShortcut.Projection, convolution.At.HasBias, convolution.Window.Kernel),
            [PoolPart { IsMaximum: false }, ConvolutionPart convolution] => new(ReadShortcut.AveragePool, convolution.At.HasBias),
            [ZeroPadPart] => new(ReadShortcut.ZeroPad),
            _ => throw PartReader.Fault(layers[^1].At, "with which the language has no shortcut"),
        };
    }

    public static bool IsSquared(IReadOnlyList<Part> parts) => parts is [.., SquarePart];
}
