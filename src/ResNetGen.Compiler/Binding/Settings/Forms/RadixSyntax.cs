using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>none</c>, <c>2</c>, <c>{ radix: 4, pool: before }</c></summary>
internal sealed class RadixSyntax : ValueSyntax<SplitAttentionSpec?>
{
    private const int MaxRadix = 64;

    private static readonly WholeNumberSyntax Number = new(1, MaxRadix);

    private static readonly ChoiceSyntax<bool> Pool = new(("after", false), ("before", true));

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, out SplitAttentionSpec? value)
    {
        value = null;
        if (node is ScalarNode { Text: "none" })
            return true;
        if (node is not MapNode)
        {
            if (!Number.TryRead(node, key, diagnostics, out var radix))
                return false;
            value = new(radix, PoolsBefore: false);
            return true;
        }

        if (MapReader.Open(node, key, KeyPlace.Radix, diagnostics) is not { } reader)
            return false;
        var number = reader.Require("radix", Number);
        var poolsBefore = reader.Read("pool", Pool)?.Value ?? false;
        value = new(number, poolsBefore);
        return !reader.Failed;
    }
}
