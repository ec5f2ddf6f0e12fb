namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What a section has found.</summary>
/// <param name="How">A sentence: what each number is the median of.</param>
/// <param name="Text">Its table.</param>
/// <param name="Takeaways">Lines of the first table, by <see cref="Takeaway.Start"/>.</param>
internal sealed record Measured(string How, string Text, IReadOnlyList<(Takeaway Takeaway, string Line)> Takeaways);
