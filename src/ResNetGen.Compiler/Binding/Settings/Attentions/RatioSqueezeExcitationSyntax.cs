using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>se(ratio 0.25)</c></summary>
internal sealed class RatioSqueezeExcitationSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["se(ratio 0.25)"];

    public CallMatch<AttentionSpec>? Match(CallText call) =>
        call is { Name: "se", Count: 1 } && SqueezeRatio.Is(call.Arguments[0]) && !SqueezeRatio.IsOfInput(call.Arguments[0])
            ? SqueezeRatio.Read(call.Arguments[0], ratio => new RatioSqueezeExcitationSpec(ratio))
            : null;
}
