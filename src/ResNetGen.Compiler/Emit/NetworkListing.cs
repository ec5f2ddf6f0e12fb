using ResNetGen.Compiler.Emit.Table;
using ResNetGen.Compiler.Graph;

namespace ResNetGen.Compiler.Emit;

/// <summary>What the assembly's <c>Networks</c> needs to know of a network.</summary>
/// <param name="Namespace">Resolved; empty for the global namespace.</param>
/// <param name="CodeHash">See <see cref="Emit.CodeHash"/>.</param>
/// <param name="Classes">Null: no head.</param>
public sealed record NetworkListing(string Name, string Namespace, string Table, string CodeHash, int? Classes)
{
    /// <param name="code">The network's class, as it is emitted.</param>
    public static NetworkListing Of(NetworkGraph graph, string @namespace, string code) =>
        new(graph.Name, @namespace, TableText.Write(PaperTable.Rows(graph)), Emit.CodeHash.Of(code), graph.Classes);
}
