using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Compiler.Spec;
using ResNetGen.Reports.Summary;

namespace ResNetGen.Tool.Reporting;

/// <summary>A network of a report.</summary>
/// <param name="Path">Of its file.</param>
internal sealed record ReportedNetwork(string Path, NetworkSpec Spec, NetworkGraph Graph)
{
    /// <summary>Its layer table.</summary>
    /// <param name="batch">Images at a time, for memory.</param>
    public NetworkSummary Summary(int batch, SummaryDepth depth) => SummaryBuilder.Build(Spec, GraphBuilder.Attempt(Spec, new()), batch, depth);

    /// <summary>Of a network's section; names may come twice, from two files.</summary>
    public static string Anchor(int index) => $"network-{index + 1}";
}
