namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What a section has found.</summary>
/// <param name="Text">Its table, with what is to be said above it.</param>
/// <param name="Takeaways">Lines of the first table, by <see cref="Takeaway.Start"/>.</param>
internal sealed record Measured(string Text, IReadOnlyList<(Takeaway Takeaway, string Line)> Takeaways);
