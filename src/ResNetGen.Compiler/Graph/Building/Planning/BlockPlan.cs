namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary>A stage's block in numbers: its convolutions and splits, before strides and shapes.</summary>
internal sealed record BlockPlan(IReadOnlyList<PlannedItem> Items)
{
    /// <summary>The paper's cell: <c>[1x1, 64; 3x3, 64, C=32; 1x1, 256]</c>.</summary>
    public string Cell => Custom is null ? $"[{PlannedItem.TextOf(Items)}]" : $"[{Custom.Text}]";

    /// <summary>The block is a class of the user's own and has no items; null: it is made of its items.</summary>
    public PlannedCustomBlock? Custom { get; init; }

    /// <summary>Those of equal paths once.</summary>
    public IEnumerable<PlannedConvolution> Convolutions => Items.SelectMany(item => item.Convolutions);
}
