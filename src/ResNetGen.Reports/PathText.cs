using System.Globalization;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Graph.Paths;
using ResNetGen.Compiler.Spec.Cells;

namespace ResNetGen.Reports;

/// <summary>Paths as a cell writes them.</summary>
internal static class PathText
{
    /// <summary>The convolutions, and the splits with theirs: <c>3x3, 64, stride 2; sum(32 of 1x1, 4; 3x3, 4 | 1x1, 64)</c>.</summary>
    public static string Of(LayerPath path) => string.Join("; ", path.Select(Of).Where(text => text.Length > 0));

    /// <summary>A split as a cell writes it.</summary>
    public static string Of(Split split) => $"{split.Join.Text()}({string.Join(" | ", split.Runs.Select(Of))})";

    /// <summary><c>32 of 1x1, 4; 3x3, 4</c></summary>
    public static string Of(PathRun run) => run.Times == 1 ? Of(run.Path) : $"{run.Times.ToString(CultureInfo.InvariantCulture)} of {Of(run.Path)}";

    private static string Of(PathStep step) => step.Match(
        layer: layer => layer is ConvolutionLayer or CompoundLayer or PoolLayer ? layer.Operation : "",
        split: Of);
}
