using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Summary;

/// <summary>How fine the lines are.</summary>
public enum SummaryDepth
{
    Stage,
    Block,
    Layer,
}

/// <summary>The layer table of a network.</summary>
/// <param name="Parameters">Of all layers that could be made; null: not known.</param>
/// <param name="MultiplyAdds">For one image; null: not known.</param>
/// <param name="Memory">Null where it is not known what a block is made of.</param>
/// <param name="IsComplete">False: a shape is impossible, and the lines end before it.</param>
public sealed record NetworkSummary(
    string Network, FeatureShape Input, int Batch, EquatableArray<SummaryRow> Rows,
    long? Parameters, long? MultiplyAdds, MemoryEstimate? Memory, bool IsComplete);
