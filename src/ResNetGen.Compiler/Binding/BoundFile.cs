using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Compiler.Binding;

/// <summary>What the binder makes of a file: every network that has a usable name, in the file's order.</summary>
public sealed record BoundFile(EquatableArray<BoundNetwork> Networks);

/// <summary>A network of the file, in error or not.</summary>
/// <param name="Spec">Null: the network has an error, and only its name and constructor are known.</param>
/// <param name="HasHead">False for <c>classes: none</c>.</param>
/// <param name="Classes">The written class count; the default, 1000, where there is none or it is wrong.</param>
public sealed record BoundNetwork(string Name, SourceSpan NameSpan, string? Namespace, NetworkSpec? Spec, bool HasHead, int Classes);
