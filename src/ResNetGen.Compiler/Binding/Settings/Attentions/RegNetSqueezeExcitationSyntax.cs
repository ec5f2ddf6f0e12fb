using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>se(ratio 0.25 of input)</c></summary>
internal sealed class RegNetSqueezeExcitationSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["se(ratio 0.25 of input)"];

    public CallMatch<AttentionSpec>? Match(CallText call) =>
        call is { Name: "se", Count: 1 } && SqueezeRatio.Is(call.Arguments[0]) && SqueezeRatio.IsOfInput(call.Arguments[0])
            ? SqueezeRatio.Read(call.Arguments[0], ratio => new RegNetSqueezeExcitationSpec(ratio))
            : null;
}
