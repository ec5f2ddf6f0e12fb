using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Settings;

namespace ResNetGen.Reports.Plot;

/// <summary>A network in the plot.</summary>
/// <param name="Series">The file it is from: points of one file have one colour.</param>
/// <param name="Kind">All its settings but those that say its size: points of one kind may be a family.</param>
/// <param name="Widths">Of its stages; networks of equal widths differ in depth.</param>
/// <param name="Parameters">Null: not known.</param>
/// <param name="MultiplyAdds">Null: not known.</param>
/// <param name="Blocks">Of its stages; networks of equal blocks differ in width.</param>
public sealed record PlotPoint(
    string Name, string Series, string Kind, string Widths, string Blocks, FeatureShape Input, int? Classes, long? Parameters, long? MultiplyAdds, Accuracy? Accuracy)
{
    /// <summary>What two networks of one family may differ in: how large they are, and what is chosen by the size.</summary>
    private static readonly string[] Sizes =
        ["input", "classes", "blocks", "width", "width_factor", "expansion", "group_width", "dropout", "drop_path", "head", "output_stride"];

    /// <summary>The point of a network.</summary>
    /// <param name="spec">Says what kind of network it is, and its published accuracy.</param>
    /// <param name="graph">Of the same network: its counts, widths and blocks.</param>
    /// <param name="series">The points of one series have one colour.</param>
    public static PlotPoint Of(NetworkSpec spec, NetworkGraph graph, string series)
    {
        var settings = NetworkSettings.Of(spec).Where(setting => !Sizes.Contains(setting.Key) && !IsNamedBlock(setting));
        return new(
            graph.Name, series, string.Join("; ", settings.Select(setting => $"{setting.Key}: {setting.Text}")),
            string.Join(", ", spec.Stages.Select(stage => stage.Width.Value * spec.WidthFactor.Value)), string.Join(", ", graph.Stages.Select(stage => stage.Blocks.Count)),
            graph.Input, graph.Classes, graph.Parameters, graph.MultiplyAdds, spec.Accuracy);
    }

    /// <summary>The papers go from the basic block to the bottleneck within a family, with depth; other blocks are what they compare.</summary>
    private static bool IsNamedBlock(NetworkSetting setting) => setting.Key == "block" && setting.Values.All(value => value is "basic" or "bottleneck");
}
