using ResNetGen.Compiler.Graph;
using ResNetGen.Reports.Family;

namespace ResNetGen.Reports.Draw;

/// <summary>What is written above a drawing.</summary>
internal sealed record DrawingTitle(string Name, string InputAndDepth, string Counts)
{
    /// <summary>On one line.</summary>
    public string Facts => $"{InputAndDepth}, {Counts}";

    public static DrawingTitle Of(NetworkGraph graph) => new(
        graph.Name, $"input {PaperNumbers.WithTimesSign(graph.Input.ToString())}, depth {Figures.OrUnknown(graph.Depth, Figures.Exact)}",
        $"{Figures.OrUnknown(graph.Parameters, Figures.Short)} parameters, {Figures.OrUnknown(graph.MultiplyAdds, Figures.Short)} multiply-adds");
}
