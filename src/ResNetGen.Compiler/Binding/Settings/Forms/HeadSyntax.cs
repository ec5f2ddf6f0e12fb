using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Forms;

/// <summary><c>{ pool: avg, dropout: 0.2, activation: softmax }</c></summary>
internal sealed class HeadSyntax : ValueSyntax<HeadSpec>
{
    public static readonly HeadSpec Default = new(PoolKind.Average, 0);

    private static readonly ChoiceSyntax<PoolKind> Pool = new(("avg", PoolKind.Average), ("max", PoolKind.Max));

    private static readonly ChoiceSyntax<HeadActivation> Activation = new(("none", HeadActivation.None), ("softmax", HeadActivation.Softmax), ("sigmoid", HeadActivation.Sigmoid));

    /// <summary>As the language writes it: pool and dropout always, an activation where there is one.</summary>
    public static string Text(HeadSpec head) =>
        $"{{ pool: {Pool.WordOf(head.Pool)}, dropout: {SettingNumber.Text(head.Dropout)}{(head.Activation == HeadActivation.None ? "" : $", activation: {Activation.WordOf(head.Activation)}")} }}";

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out HeadSpec value)
    {
        value = null;
        if (MapReader.Open(node, key, KeyPlace.Head, diagnostics) is not { } reader)
            return false;
        var pool = reader.Read("pool", Pool)?.Value ?? Default.Pool;
        var dropout = reader.Read("dropout", CommonSyntax.Probability)?.Value ?? Default.Dropout;
        var activation = reader.Read("activation", Activation)?.Value ?? Default.Activation;
        value = new(pool, dropout, activation);
        return !reader.Failed;
    }
}
