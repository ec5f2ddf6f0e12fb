using ResNetGen.Compiler.Common;

namespace ResNetGen.Compiler.Spec;

/// <summary>What the binder makes of a file: every network that has a usable name, in the file's order.</summary>
public sealed record BoundFile(EquatableArray<BoundNetwork> Networks);

/// <summary>A network of the file, in error or not.</summary>
/// <param name="Spec">Null: the network has an error, and only its name and constructor are known.</param>
/// <param name="HasHead">False for <c>classes: none</c>.</param>
/// <param name="Classes">The written class count; the default, 1000, where there is none or it is wrong.</param>
public sealed record BoundNetwork(string Name, SourceSpan NameSpan, string? Namespace, NetworkSpec? Spec, bool HasHead, int Classes)
{
    /// <summary>
    /// Something that reaches the network is wrong, which has been reported, in itself, at the top level or in a network that it extends. Where it
    /// has a spec all the same, that may not be the network that was meant: nothing is said of its counts.
    /// </summary>
    public bool IsInDoubt { get; init; }

    /// <summary>Of a network in error whose <c>regnet</c> could be read: the widths of its stages. No text says them.</summary>
    public EquatableArray<int> RegNetWidths { get; init; } = [];
}
