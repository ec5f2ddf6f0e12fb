using ResNetGen.Tool.Importing.Graphs;

namespace ResNetGen.Tool.Importing.Layers;

/// <summary>A layer as the language knows it.</summary>
/// <param name="At">Its last operation, for messages.</param>
internal abstract record Part(Operation At);

/// <summary>A convolution.</summary>
internal sealed record ConvolutionPart(Operation At) : Part(At)
{
    public MovingWindow Window { get; init; } = At.Window!;

    public long Outputs => At.Weights[0][0];

    public long Inputs => At.Weights[0][1] * At.Groups;
}

/// <summary>A normalisation.</summary>
/// <param name="At">Its last operation.</param>
/// <param name="Text">As <c>norm</c> says it.</param>
internal sealed record NormPart(Operation At, string Text) : Part(At);

/// <summary>An activation.</summary>
/// <param name="At">Its last operation.</param>
/// <param name="Text">As <c>activation</c> says it.</param>
internal sealed record ActivationPart(Operation At, string Text) : Part(At);

/// <summary>A pool over windows.</summary>
internal sealed record PoolPart(Operation At, bool IsMaximum, bool PadsZeros = false) : Part(At)
{
    public MovingWindow Window { get; init; } = At.Window!;
}

/// <summary>A filter against aliasing with a fixed kernel.</summary>
internal sealed record BlurPart(Operation At) : Part(At)
{
    public MovingWindow Window => At.Window!;
}

/// <summary>An attention.</summary>
/// <param name="At">Its last operation.</param>
/// <param name="Kind"><c>se</c>, <c>eca</c>, <c>ese</c>, <c>cbam</c> or <c>gc</c>.</param>
/// <param name="Channels">Of the map that it weighs.</param>
/// <param name="Inner">Channels between its two layers, or the size of its kernel.</param>
/// <param name="Other">The size of the second kernel; 1 where it adds in place of multiplying.</param>
internal sealed record AttentionPart(Operation At, string Kind, long Channels, long Inner, long Other = 0) : Part(At);

/// <summary>Paths beside each other.</summary>
/// <param name="At">What brings them together.</param>
/// <param name="IsSum">Whether they are added; else they are concatenated.</param>
/// <param name="Paths">The paths; an empty one is the identity.</param>
internal sealed record SplitPart(Operation At, bool IsSum, IReadOnlyList<IReadOnlyList<Part>> Paths) : Part(At);

/// <summary>A function in the place of a 3x3 that has a setting of its own.</summary>
/// <param name="At">Its last operation.</param>
/// <param name="Key">The setting.</param>
/// <param name="Values">What it may be set to, likeliest first.</param>
/// <param name="Replaced">The convolution that the block has without it, with its stride.</param>
/// <param name="Stride">Its step.</param>
internal sealed record CompoundPart(Operation At, string Key, IReadOnlyList<string> Values, CellItem Replaced, long Stride) : Part(At);

/// <summary>Pixels left out, channels of zeros added.</summary>
internal sealed record ZeroPadPart(Operation At, long Stride, long Added) : Part(At);

/// <summary>A map times itself.</summary>
internal sealed record SquarePart(Operation At) : Part(At);

/// <summary>A number added to each channel: the bias behind a sum of paths.</summary>
internal sealed record ChannelBiasPart(Operation At) : Part(At);

/// <summary>The mean or the maximum of each channel.</summary>
internal sealed record GlobalPoolPart(Operation At, bool IsMaximum) : Part(At);

/// <summary>The layer that gives scores.</summary>
internal sealed record ClassifierPart(Operation At) : Part(At)
{
    public long Classes => At.Weights[0][0];
}

/// <summary>Softmax of scores.</summary>
internal sealed record SoftmaxPart(Operation At) : Part(At);

/// <summary>A block's sum: its paths are the main one and the shortcut.</summary>
/// <param name="At">The sum.</param>
/// <param name="Before">What gives the block's input.</param>
/// <param name="Paths">Both, in the order of the file.</param>
internal sealed record ResidualPart(Operation At, Operation Before, IReadOnlyList<IReadOnlyList<Part>> Paths) : Part(At);
