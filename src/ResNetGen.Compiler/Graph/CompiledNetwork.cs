using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Graph;

/// <summary>A network of a file.</summary>
/// <param name="Namespace">The file's <c>namespace</c>, or null for the project's root namespace.</param>
/// <param name="Graph">Null: the network is in error, and only a type with the right constructor is made for it.</param>
/// <param name="HasHead">False for <c>classes: none</c>: the constructor takes no class count.</param>
/// <param name="Classes">The default of the constructor's class count; 1000 where it could not be read.</param>
public sealed record CompiledNetwork(string Name, string? Namespace, NetworkGraph? Graph, bool HasHead, int Classes)
{
    /// <summary>Of a network in error: the channel counts that its feature maps may have, ascending. Empty beside a graph, which knows them.</summary>
    public EquatableArray<int> ProbableChannels { get; init; } = [];
}
