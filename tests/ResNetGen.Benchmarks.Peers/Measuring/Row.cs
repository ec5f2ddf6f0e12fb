using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>A comparison that is made for each network and batch.</summary>
/// <param name="Title">What : what.</param>
/// <param name="Left">Ours.</param>
/// <param name="Right">What it is measured beside.</param>
/// <param name="Takeaway">The row of the first tables that the ratios belong to, if any.</param>
internal sealed record Row(string Title, Side Left, Side Right, Takeaway? Takeaway = null);
