using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.Tables;

namespace ResNetGen.Compiler.Targets.CSharp.Listing;

/// <summary>What the assembly's <c>Networks</c> needs to know of a network.</summary>
/// <param name="Namespace">Resolved; empty for the global namespace.</param>
/// <param name="Classes">Null: no head.</param>
public sealed record NetworkListing(string Name, string Namespace, string Table, int? Classes)
{
    public static NetworkListing Of(NetworkGraph graph, string @namespace) =>
        new(graph.Name, @namespace, TableText.Write(PaperTable.Rows(graph)), graph.Classes);
}
