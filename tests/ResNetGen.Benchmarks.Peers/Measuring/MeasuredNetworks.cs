namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What is measured.</summary>
internal static class MeasuredNetworks
{
    public static IReadOnlyList<string> Names { get; } = ["ResNet18", "ResNet50", "ResNeXt50_32x4d"];

    /// <summary>Those that Python does not export: more families, for the inference form.</summary>
    public static IReadOnlyList<string> Drawn { get; } = ["RegNetY_4_0GF", "SEResNet50"];

    public static IReadOnlyList<int> Batches { get; } = [1, 8];

    public static IEnumerable<(string Network, int Batch)> All => Names.SelectMany(_ => Batches, (network, batch) => (network, batch));
}
