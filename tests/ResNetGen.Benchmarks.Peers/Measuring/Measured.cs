using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What a section has found.</summary>
/// <param name="How">A sentence: what each number is the median of.</param>
/// <param name="Text">Its table.</param>
/// <param name="Takeaways">What of it goes into the first tables.</param>
internal sealed record Measured(string How, string Text, IReadOnlyList<MeasuredTakeaway> Takeaways);

/// <param name="Takeaway">The row of the first tables.</param>
/// <param name="Ratios">Of each network and batch.</param>
internal sealed record MeasuredTakeaway(Takeaway Takeaway, IReadOnlyList<(int Batch, double Ratio)> Ratios)
{
    public void WriteTo(MeasuredPage first, MeasuredPage details)
    {
        details.ReplaceRow(Takeaway.Title, Takeaway.Cells(Ratios));
        if (Takeaway.OnFirstPage is { } title)
            first.ReplaceRow(title, Takeaway.FirstPageCell(Ratios));
    }
}
