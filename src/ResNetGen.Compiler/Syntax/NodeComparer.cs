using System.Runtime.CompilerServices;

namespace ResNetGen.Compiler.Syntax;

/// <summary>Nodes are equal when they are the same piece of the text: an anchor and its aliases share one node.</summary>
internal sealed class NodeComparer : IEqualityComparer<SpecNode>
{
    public static readonly NodeComparer Instance = new();

    public bool Equals(SpecNode? x, SpecNode? y) => ReferenceEquals(x, y);

    public int GetHashCode(SpecNode node) => RuntimeHelpers.GetHashCode(node);
}
