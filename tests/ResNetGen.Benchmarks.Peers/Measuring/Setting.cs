namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What all sections are given.</summary>
/// <param name="Exports">The folder that <c>export.py</c> has filled.</param>
/// <param name="Pairs">How often each side of a comparison has its turn.</param>
/// <param name="Progress">For who waits.</param>
internal sealed record Setting(string Exports, int Pairs, TextWriter Progress);
