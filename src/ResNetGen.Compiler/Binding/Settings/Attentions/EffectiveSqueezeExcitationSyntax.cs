using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>ese</c></summary>
internal sealed class EffectiveSqueezeExcitationSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["ese"];

    public CallMatch<AttentionSpec>? Match(CallText call) =>
        call is { Name: "ese", IsBare: true } ? CallMatch<AttentionSpec>.Of(new EffectiveSqueezeExcitationSpec()) : null;
}
