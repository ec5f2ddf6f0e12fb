namespace ResNetGen.Compiler.Graph.Building.Planning;

/// <summary>A stage's block in numbers: its convolutions and splits, before strides and shapes.</summary>
internal sealed record BlockPlan(IReadOnlyList<PlannedItem> Items)
{
    /// <summary>The paper's cell: <c>[1x1, 64; 3x3, 64, C=32; 1x1, 256]</c>.</summary>
    public string Cell => $"[{PlannedItem.TextOf(Items)}]";

    /// <summary>Those of equal paths once.</summary>
    public IEnumerable<PlannedConvolution> Convolutions => Items.SelectMany(item => item.Convolutions);
}
