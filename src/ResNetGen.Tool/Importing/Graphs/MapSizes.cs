namespace ResNetGen.Tool.Importing.Graphs;

/// <summary>Follows the size of a map through operations.</summary>
internal static class MapSizes
{
    /// <summary>Height and width of what an operation gives; null: not known.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="inputs">What it takes.</param>
    /// <param name="window">How its window moves.</param>
    /// <param name="wholes">Its constants.</param>
    public static (long Height, long Width)? Of(string kind, IReadOnlyList<Operation> inputs, MovingWindow? window, IReadOnlyList<long> wholes)
    {
        if (inputs.Select(input => input.Size).FirstOrDefault(size => size is not null) is not { } size)
            return null;
        return kind switch
        {
            _ when window is not null => window.Same is null ? (Moved(size.Height, window), Moved(size.Width, window)) : (Steps(size.Height, window.Stride), Steps(size.Width, window.Stride)),
            "Slice" when wholes is [0, 0, _, _, 2, 3, > 0 and var high, > 0 and var wide] => (Steps(size.Height, high), Steps(size.Width, wide)),
            "Pad" when wholes is [_, _, var top, var left, _, _, var bottom, var right] => (size.Height + top + bottom, size.Width + left + right),
            "GlobalAveragePool" or "GlobalMaxPool" => (1, 1),
            "Reshape" or "Slice" or "Pad" or "Flatten" or "Transpose" or "MatMul" or Operation.FullyConnected => null,
            _ => size,
        };
    }

    private static long Moved(long side, MovingWindow window) => ((side + window.Before + window.After - (window.Dilation * (window.Kernel - 1)) - 1) / window.Stride) + 1;

    private static long Steps(long side, long stride) => (side + stride - 1) / stride;
}
