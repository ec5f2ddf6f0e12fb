using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ResNetGen.Benchmarks;

/// <summary>How long the generated zoo is, and its shallowest and deepest networks of one kind.</summary>
internal static class LengthTable
{
    public static string Write()
    {
        var sources = Generating.Driver(Generating.ZooSpecs)
            .RunGenerators(Generating.Project("namespace MyApp;"))
            .GetRunResult().Results.Single().GeneratedSources;
        var networks = sources.Where(source => !source.HintName.StartsWith("ResNetGen-", StringComparison.Ordinal)).ToList();
        return "| | lines | KiB |\n|---|---:|---:|\n"
            + Row(string.Create(CultureInfo.InvariantCulture, $"the zoo, {networks.Count} networks"), [.. sources])
            + Row("a network of it on average", networks, networks.Count)
            + Row("ResNet20", [Find("ResNet20")])
            + Row("ResNet1202", [Find("ResNet1202")]);

        GeneratedSourceResult Find(string name) => networks.Single(source => source.HintName == $"MyApp.{name}.g.cs");
    }

    private static string Row(string name, IReadOnlyList<GeneratedSourceResult> sources, int divisor = 1)
    {
        var lines = sources.Sum(source => source.SourceText.Lines.Count - 1) / (double)divisor;
        var size = sources.Sum(source => source.SourceText.Length) / 1024.0 / divisor;
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {lines:N0} | {size:N1} |\n");
    }
}
