using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Values;

/// <summary><c>none</c>, kept as null, or a value.</summary>
internal sealed class NoneOrSyntax<T>(ValueSyntax<T> inner) : ValueSyntax<T?>
    where T : struct
{
    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, out T? value)
    {
        value = null;
        if (node is ScalarNode { Text: "none" })
            return true;
        if (!inner.TryRead(node, key, diagnostics, out var inside))
            return false;
        value = inside;
        return true;
    }
}
