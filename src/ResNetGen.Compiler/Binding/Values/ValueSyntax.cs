using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>How one kind of value is written.</summary>
internal abstract class ValueSyntax<T>
{
    /// <summary>Reads a value; false when it is none, which has been reported.</summary>
    /// <param name="key">The key whose value it is: messages name it.</param>
    public abstract bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out T value);
}
