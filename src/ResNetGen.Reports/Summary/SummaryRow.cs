using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Summary;

/// <summary>A line of the layer table.</summary>
/// <param name="Name">The stage's, block's or layer's.</param>
/// <param name="Operation">Kernel and channels, or what stands for them.</param>
/// <param name="Output">Without the batch.</param>
/// <param name="ActivationBytes">Kept for the backward pass, for the whole batch.</param>
/// <param name="ReceptiveField">Pixels along one side; null: the whole image.</param>
/// <param name="Level">How deep the line stands in the outline, from 0.</param>
/// <param name="IsGroup">The sum of the deeper lines behind it, where they are shown.</param>
public sealed record SummaryRow(
    string Name, string Operation, FeatureShape Output, long Parameters, long MultiplyAdds, long ActivationBytes, long? ReceptiveField, int Level, bool IsGroup);
