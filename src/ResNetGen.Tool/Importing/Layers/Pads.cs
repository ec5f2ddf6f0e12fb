using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Paths;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>Knows what begins with padding as an operation of its own, or with leaving pixels out.</summary>
internal static class Pads
{
    public static (Part Part, int Taken)? Read(IReadOnlyList<PathItem> items, int at)
    {
        if (!items[at].IsSingle)
            return ComputedSide(items[at].Last) is { } side ? Computed(Next(items, at + 1), side) : null;
        var (first, second, third) = (items[at].Last, Next(items, at + 1), Next(items, at + 2));
        return first.Kind switch
        {
            // Zeros that count in a maximum, kept apart from the pool by an operation that changes nothing.
            "Pad" when second is { Kind: "MaxPool" } => (Zeros(second, first), 2),
            "Pad" when second is { Kind: "Max" } && third is { Kind: "MaxPool" } => (Zeros(third, first), 3),
            "Pad" when second is { Kind: Operation.Convolution } && first.Settings.Contains("reflect", StringComparison.Ordinal) => (new BlurPart(second), 2),
            "Pad" when first.Wholes is [0, 0, 0, 0, 0, var added, 0, 0] => (new ZeroPadPart(first, 1, added), 1),
            "Slice" when Stride(first) is { } stride && second is { Kind: "Pad", Wholes: [0, 0, 0, 0, 0, var added, 0, 0] } => (new ZeroPadPart(second, stride, added), 2),
            "Slice" when Stride(first) is { } stride => (new ZeroPadPart(first, stride, 0), 1),
            _ => null,
        };
    }

    /// <summary>Where a pad whose size is computed in the run has its odd pixel: <c>SAME_UPPER</c> is at the end. Null: it is not computed.</summary>
    public static string? ComputedSide(Operation pad) => pad is { Kind: "Pad", Inputs: [_, { Kind: "Concat", Inputs: [var before, _] }] } ? before.Kind == "Div" ? "SAME_UPPER" : "SAME_LOWER" : null;

    private static (Part, int)? Computed(Operation? padded, string side) => padded switch
    {
        { Kind: Operation.Convolution } => (new ConvolutionPart(padded) { Window = padded.Window! with { Same = side } }, 2),
        { Kind: "MaxPool" } => (new PoolPart(padded, IsMaximum: true) { Window = padded.Window! with { Same = side } }, 2),
        _ => null,
    };

    private static PoolPart Zeros(Operation pool, Operation pad) => new(pool, IsMaximum: true, PadsZeros: true)
    {
        Window = pool.Window! with { Before = pad.Wholes is [_, _, var before, ..] ? before : 0, After = pool.Window!.After + (pad.Wholes is [_, _, var same, ..] ? same : 0) },
    };

    /// <summary>The step of a slice that begins with the first pixel of each side.</summary>
    private static long? Stride(Operation slice) => slice.Wholes is [0, 0, _, _, 2, 3, var high, var wide] && high == wide ? high : null;

    private static Operation? Next(IReadOnlyList<PathItem> items, int at) => at < items.Count && items[at].IsSingle ? items[at].Last : null;
}
