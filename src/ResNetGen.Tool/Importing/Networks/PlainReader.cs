using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Networks;

/// <summary>Reads a network without shortcuts. Nothing in the file says where a block ends: two convolutions are one, or one where they do not come in pairs.</summary>
internal static class PlainReader
{
    public static ReadNetwork Read(IReadOnlyList<Part> body, ReadNetwork head)
    {
        var starts = body.Select((part, i) => (part, i)).Where(pair => pair.part is ConvolutionPart or SplitPart or CompoundPart).Select(pair => pair.i).ToList();
        if (starts.Count < 2)
            throw PartReader.Fault(body[^1].At, "which comes before any block");
        var stem = body.Take(starts[1]).ToList();
        var pieces = starts.Skip(1).Select((start, i) => body.Skip(start).Take((i + 2 < starts.Count ? starts[i + 2] : body.Count) - start).ToList()).ToList();
        var widths = pieces.Select(piece => piece[0] is ConvolutionPart { Window.Kernel: 3, At.Groups: 1 } convolution ? convolution.Outputs : 0).ToList();
        var arePairs = pieces.Count % 2 == 0 && widths.Chunk(2).All(pair => pair[0] > 0 && pair[0] == pair[1]) && pieces.Select(Stride).Where((_, i) => i % 2 == 1).All(stride => stride == 1);
        var blocks = arePairs ? pieces.Chunk(2).Select(pair => pair.SelectMany(piece => piece).ToList()) : pieces;
        return head with { Stem = stem, Blocks = [.. blocks.Select(block => MainPath.Read(block, new(ReadShortcut.None)))] };
    }

    private static long Stride(List<Part> piece) => piece[0] is ConvolutionPart convolution ? convolution.Window.Stride : 1;
}
