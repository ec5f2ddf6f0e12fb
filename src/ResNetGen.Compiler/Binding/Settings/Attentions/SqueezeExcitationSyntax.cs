using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>se(16)</c></summary>
internal sealed class SqueezeExcitationSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["se(16)"];

    public CallMatch<AttentionSpec>? Match(CallText call) => call is { Name: "se", Count: 1 } && !SqueezeRatio.Is(call.Arguments[0])
        ? SqueezeReduction.Read(call.Arguments[0], reduction => new SqueezeExcitationSpec(reduction))
        : null;
}
