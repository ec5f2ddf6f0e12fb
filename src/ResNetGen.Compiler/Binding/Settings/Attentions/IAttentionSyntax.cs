using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary>How one kind of attention is written.</summary>
internal interface IAttentionSyntax
{
    /// <summary>Every form, as it is written: <c>se(16)</c>.</summary>
    IReadOnlyList<string> Forms { get; }

    /// <summary>The value, a fault in a form of this kind, or null for any other form.</summary>
    CallMatch<AttentionSpec>? Match(CallText call);
}
