using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>none</c></summary>
internal sealed class NoAttentionSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["none"];

    public CallMatch<AttentionSpec>? Match(CallText call) =>
        call is { Name: "none", IsBare: true } ? CallMatch<AttentionSpec>.Of(new NoAttentionSpec()) : null;
}
