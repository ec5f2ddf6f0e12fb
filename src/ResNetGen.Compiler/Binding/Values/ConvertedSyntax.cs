using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A value written as another one and kept as a <typeparamref name="TTo"/>.</summary>
internal sealed class ConvertedSyntax<TFrom, TTo>(ValueSyntax<TFrom> inner, Func<TFrom, TTo> convert) : ValueSyntax<TTo>
{
    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out TTo value)
    {
        if (inner.TryRead(node, key, diagnostics, out var inside))
        {
            value = convert(inside);
            return true;
        }

        value = default;
        return false;
    }
}
