using ResNetGen.Tool.Importing.Graphs;
using ResNetGen.Tool.Importing.Layers;

namespace ResNetGen.Tool.Importing.Networks;

/// <summary>A block as a file has it.</summary>
/// <param name="Items">Its convolutions, as a cell writes them.</param>
/// <param name="Stride">The product of all steps on the main path.</param>
/// <param name="Outputs">Channels of what it gives.</param>
/// <param name="Shortcut">Past the main path.</param>
internal sealed record ReadBlock(IReadOnlyList<string> Items, long Stride, long Outputs, ReadShortcut Shortcut)
{
    /// <summary>The convolutions where each item is one; null: there are splits.</summary>
    public IReadOnlyList<CellItem>? Cells { get; init; }

    /// <summary>Of all its convolutions with a kernel larger than 1; 1 where they differ, for its cell says them then.</summary>
    public long Dilation { get; init; } = 1;

    /// <summary>The largest dilation in it.</summary>
    public long DeepestDilation { get; init; } = 1;

    /// <summary>Channels of what it takes; null: not known.</summary>
    public long? Inputs { get; init; }

    public string? Activation { get; init; }

    public string? Norm { get; init; }

    public AttentionPart? Attention { get; init; }

    /// <summary>Whether the attention has a convolution behind it.</summary>
    public bool IsAttentionInside { get; init; }

    public CompoundPart? Compound { get; init; }

    /// <summary>As <c>anti_alias</c> says it.</summary>
    public string? AntiAlias { get; init; }

    public bool HasBias { get; init; }

    /// <summary>Whether a 1x1 has the step, and there is a larger kernel.</summary>
    public bool IsStrideIn1x1 { get; init; }

    /// <summary>As <c>merge</c> says it.</summary>
    public string Merge { get; init; } = "relu(F + x)";

    /// <summary>Its sum, or its last layer.</summary>
    public required Operation At { get; init; }

    /// <summary>The convolutions as a cell.</summary>
    public string Cell => string.Join("; ", Items);

    /// <summary>The block without its dilations, which a setting of the network may say.</summary>
    public ReadBlock Undilated()
    {
        var cells = Cells?.Select(cell => cell with { Dilation = 1 }).ToList();
        return this with { Dilation = 1, Cells = cells, Items = cells is null ? Items : [.. cells.Select(cell => cell.Text)] };
    }
}

/// <summary>The way past a block's convolutions.</summary>
/// <param name="Kind">As <c>shortcut</c> says it; <c>identity</c> for nothing.</param>
/// <param name="HasBias">Whether its convolution has a bias.</param>
/// <param name="Kernel">Of its convolution.</param>
internal sealed record ReadShortcut(string Kind, bool HasBias = false, long Kernel = 1)
{
    public const string Identity = "identity", None = "none", Projection = "projection", AveragePool = "avgpool_projection", ZeroPad = "zero_pad";
}
