namespace ResNetGen.Weights.Advice;

/// <summary>
/// For the file of a network of another depth, or of other blocks. To leave out what does not fit would leave trained stages at their initial values: this names the difference
/// and advises nothing of the kind.
/// </summary>
internal static class StructureAdvice
{
    public static IEnumerable<string> For(Attempt attempt)
    {
        var report = attempt.Report;
        var network = new BlockNames(report.Loaded.Concat(report.Missing));
        var file = new BlockNames(report.Loaded.Concat(report.Unexpected));
        if (!network.Blocks.Keys.Intersect(file.Blocks.Keys).Any())
            yield break;
        if (Depths(network, file) is { } depths)
            yield return depths;
        if (Blocks(network, file) is { } blocks)
            yield return blocks;
    }

    private static string? Depths(BlockNames network, BlockNames file)
    {
        var stages = network.Blocks.Keys.Union(file.Blocks.Keys).Where(stage => network.Count(stage) != file.Count(stage)).Order(StringComparer.Ordinal).ToList();
        var differences = stages.Select(stage => $"{(file.Count(stage) < network.Count(stage) ? "fewer" : "more")} blocks in {Printable.Of(stage)} ({file.Count(stage)}) than the network ({network.Count(stage)})").ToList();
        return differences.Count == 0
            ? null
            : $"The depths differ: the file has {Quoted.Join(differences)}. It is the file of another network: load it into a network of its own depth.";
    }

    private static string? Blocks(BlockNames network, BlockNames file)
    {
        var inFile = file.Parts.Except(network.Parts).Order(StringComparer.Ordinal).ToList();
        var inNetwork = network.Parts.Except(file.Parts).Order(StringComparer.Ordinal).ToList();
        List<string> sides = [];
        if (inFile.Count > 0)
            sides.Add($"those of the file have {Quoted.List(inFile)}, which those of the network lack");
        if (inNetwork.Count > 0)
            sides.Add($"those of the network have {Quoted.List(inNetwork)}, which those of the file lack");
        return sides.Count == 0 ? null : $"The blocks differ: {string.Join("; ", sides)}. It is the file of another network.";
    }
}
