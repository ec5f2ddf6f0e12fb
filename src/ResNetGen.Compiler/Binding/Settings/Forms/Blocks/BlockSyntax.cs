using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms.Blocks;

/// <summary><c>basic</c>, <c>bottleneck</c>, a cell, or a map with a class of the user's own.</summary>
internal sealed class BlockSyntax : ValueSyntax<BlockSpec>
{
    private static readonly NamedBlockSyntax Named = new();

    private static readonly CustomBlockSyntax Custom = new();

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out BlockSpec value) =>
        node is MapNode map ? Custom.TryRead(map, key, diagnostics, out value) : Named.TryRead(node, key, diagnostics, out value);
}
