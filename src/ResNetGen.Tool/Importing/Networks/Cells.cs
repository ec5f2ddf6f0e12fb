using System.Globalization;
using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Networks;

/// <summary>Writes paths beside each other as a cell does.</summary>
internal static class Cells
{
    public static string Text(SplitPart split)
    {
        var paths = split.Paths.Select(Text).ToList();
        var isRepeated = paths.Count > 1 && paths.Distinct().Count() == 1 && paths[0].Length > 0;
        var inner = isRepeated ? $"{paths.Count.ToString(CultureInfo.InvariantCulture)} of {paths[0]}" : string.Join(" | ", paths);
        return $"{(split.IsSum ? "sum" : "concat")}({inner})";
    }

    public static IEnumerable<ConvolutionPart> Convolutions(SplitPart split) => split.Paths.SelectMany(path => path).SelectMany(part => part switch
    {
        ConvolutionPart convolution => [convolution],
        SplitPart inner => Convolutions(inner),
        _ => [],
    });

    /// <summary>The step of each path; they are the same, or the file would not run.</summary>
    public static long Stride(SplitPart split) => split.Paths.Select(Stride).Max();

    /// <summary>Channels behind the split.</summary>
    public static long Outputs(SplitPart split, long inputs)
    {
        var outputs = split.Paths.Select(path => path.Aggregate(inputs, (channels, part) => part switch
        {
            ConvolutionPart convolution => convolution.Outputs,
            SplitPart inner => Outputs(inner, channels),
            _ => channels,
        })).ToList();
        return split.IsSum ? outputs[0] : outputs.Sum();
    }

    private static string Text(IReadOnlyList<Part> path) => string.Join("; ", path.Select(part => part switch
    {
        ConvolutionPart { Window: var window } convolution => new CellItem(window.Kernel, convolution.Outputs, convolution.At.Groups, 1).Text,
        SplitPart inner => Text(inner),
        NormPart or ActivationPart => null,
        _ => throw PartReader.Fault(part.At, "which the paths of a split do not have"),
    }).OfType<string>());

    private static long Stride(IReadOnlyList<Part> path) => path.Aggregate(1L, (stride, part) => part switch
    {
        ConvolutionPart convolution => stride * convolution.Window.Stride,
        SplitPart inner => stride * Stride(inner),
        _ => stride,
    });
}
