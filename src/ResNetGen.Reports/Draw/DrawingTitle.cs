using ResNetGen.Compiler.Graph;
using ResNetGen.Reports.Family;

namespace ResNetGen.Reports.Draw;

/// <summary>What is written above a drawing.</summary>
internal sealed record DrawingTitle(string Name, string InputAndDepth, string Counts)
{
    /// <summary>On one line.</summary>
    public string Facts => $"{InputAndDepth}, {Counts}";

    public static DrawingTitle Of(NetworkGraph graph) => new(
        graph.Name, $"input {PaperNumbers.WithTimesSign(graph.Input.ToString())}, depth {graph.Depth}",
        $"{Figures.Short(graph.Parameters)} parameters, {Figures.Short(graph.MultiplyAdds)} multiply-adds");
}
