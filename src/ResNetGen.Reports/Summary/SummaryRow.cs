using System.Globalization;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Reports.Summary;

/// <summary>A line of the layer table.</summary>
/// <param name="Name">The stage's, block's or layer's.</param>
/// <param name="Operation">Kernel and channels, or what stands for them.</param>
/// <param name="Output">Without the batch.</param>
/// <param name="Parameters">Null: not known.</param>
/// <param name="MultiplyAdds">Null: not known.</param>
/// <param name="ActivationBytes">Kept for the backward pass, for the whole batch; null: not known.</param>
/// <param name="ReceptiveField">Pixels along one side; null: the whole image, or not known.</param>
/// <param name="Level">How deep the line stands in the outline, from 0.</param>
/// <param name="IsGroup">The sum of the deeper lines behind it, where they are shown.</param>
public sealed record SummaryRow(
    string Name, string Operation, FeatureShape Output, long? Parameters, long? MultiplyAdds, long? ActivationBytes, long? ReceptiveField, int Level, bool IsGroup)
{
    /// <summary>False at and behind a block of a class of the user's own: nobody knows how far it sees.</summary>
    public bool IsFieldKnown { get; init; } = true;

    /// <summary>The receptive field in a table's cell: pixels, <c>all</c> of the image, or not known.</summary>
    public string FieldText => !IsFieldKnown ? Figures.Unknown : ReceptiveField?.ToString(CultureInfo.InvariantCulture) ?? "all";
}
