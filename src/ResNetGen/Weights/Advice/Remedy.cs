namespace ResNetGen.Weights.Advice;

/// <summary>A call that loads what did not load, as C#.</summary>
internal static class Remedy
{
    /// <summary>With one option more than the call that failed.</summary>
    public static string With(WeightOptions options, string option) =>
        $"LoadWeights(path, {(options.FindNames ? "WeightOptions.ForCheckpoint with" : "new WeightOptions")} {{ {option}{Further(options)} }})";

    public static string ForCheckpoint(WeightOptions options) =>
        Further(options) is { Length: > 0 } further ? $"LoadWeights(path, WeightOptions.ForCheckpoint with {{ {further[2..]} }})" : "LoadWeights(path, WeightOptions.ForCheckpoint)";

    public static string WithFilter(WeightOptions options, string filter) =>
        options == new WeightOptions() ? $"LoadWeights(path, filter: {filter})" : With(options, $"Filter = {filter}");

    /// <summary>What the call that failed said: it stays.</summary>
    private static string Further(WeightOptions options) => string.Concat(
        options.Strict ? "" : ", Strict = false",
        options.Filter is null ? "" : ", Filter = …",
        options.Entry is null ? "" : $", Entry = \"{Printable.Of(options.Entry)}\"",
        options.Rename is null ? "" : ", Rename = …",
        options.Prefix is null ? "" : $", Prefix = \"{Printable.Of(options.Prefix)}\"",
        options.Names == WeightNames.Torchvision ? "" : $", Names = WeightNames.{options.Names}",
        options.InputChannels == InputChannelMode.Same ? "" : $", InputChannels = InputChannelMode.{options.InputChannels}");
}
