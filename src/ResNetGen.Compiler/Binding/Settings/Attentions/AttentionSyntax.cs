using System.Diagnostics.CodeAnalysis;
using ResNetGen.Compiler.Binding.Keys;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Spec.Attentions;
using ResNetGen.Compiler.Syntax;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary>The attention of a block: its kind, or a map that also says where it is and what its ratio is of.</summary>
internal sealed class AttentionSyntax : ValueSyntax<AttentionSpec>
{
    private static readonly AttentionKindSyntax Kind = new();

    private static readonly ChoiceSyntax<bool> Places = new(("3x3", true));

    private static readonly ChoiceSyntax<bool> Bases = new(("input", true));

    /// <summary>All kinds, to end the sentence "'attention' takes …".</summary>
    public string Expected => Kind.Expected;

    public override bool TryRead(SpecNode node, ScalarNode key, DiagnosticBag diagnostics, [MaybeNullWhen(false)] out AttentionSpec value)
    {
        if (node is not MapNode)
            return Kind.TryRead(node, key, diagnostics, out value);
        value = null;
        if (MapReader.Open(node, key, KeyPlace.Attention, diagnostics) is not { } reader)
            return false;
        var kind = reader.Require("kind", Kind);
        var after = reader.Read("after", Places);
        var of = reader.Read("of", Bases);
        if (reader.Failed || !HasMeaning(kind, after?.Span, of?.Span, diagnostics))
            return false;
        value = kind with { FollowsSpatial = kind.FollowsSpatial || after is not null, IsOfInput = kind.IsOfInput || of is not null };
        return true;
    }

    private static bool HasMeaning(AttentionSpec kind, SourceSpan? after, SourceSpan? of, DiagnosticBag diagnostics)
    {
        var fault = (kind, after ?? of, of) switch
        {
            (NoAttentionSpec, { } place, _) => (place, "'kind: none' leaves nothing to say of attention. Write 'attention: none', or another kind."),
            ({ HasRatio: false }, _, { } place) => (place, $"'{kind.KindText}' has no inner channels whose number could be a part of the block's input. Remove 'of'."),
            _ => ((SourceSpan Place, string Text)?)null,
        };
        if (fault is not { } found)
            return true;
        diagnostics.Report(LanguageErrors.UnusableSetting, found.Place, found.Text);
        return false;
    }
}
