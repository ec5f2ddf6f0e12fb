using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>{ pool: avg, dropout: 0.2 }</c></summary>
internal sealed class HeadSyntax : ValueSyntax<HeadSpec>
{
    public static readonly HeadSpec Default = new(PoolKind.Average, 0);

    private static readonly ChoiceSyntax<PoolKind> Pool = new(("avg", PoolKind.Average), ("max", PoolKind.Max));

    /// <summary>As the language writes it, with both keys.</summary>
    public static string Text(HeadSpec head) => $"{{ pool: {Pool.WordOf(head.Pool)}, dropout: {SettingNumber.Text(head.Dropout)} }}";

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out HeadSpec value)
    {
        value = null;
        if (MapReader.Open(node, key, KeyPlace.Head, diagnostics) is not { } reader)
            return false;
        var pool = reader.Read("pool", Pool)?.Value ?? Default.Pool;
        var dropout = reader.Read("dropout", CommonSyntax.Probability)?.Value ?? Default.Dropout;
        value = new(pool, dropout);
        return !reader.Failed;
    }
}
