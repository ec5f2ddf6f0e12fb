using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>se(ratio 0.25)</c>, <c>se(ratio 0.25 of input)</c></summary>
internal sealed class RatioSqueezeExcitationSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["se(ratio 0.25)", "se(ratio 0.25 of input)"];

    public CallMatch<AttentionSpec>? Match(CallText call)
    {
        if (call is not { Name: "se", Count: 1 } || !SqueezeRatio.Is(call.Arguments[0]))
            return null;
        var isOfRegNet = SqueezeRatio.IsOfInput(call.Arguments[0]);
        return SqueezeRatio.Read(call.Arguments[0], ratio => isOfRegNet ? RatioSqueezeExcitationSpec.OfRegNet(ratio) : new RatioSqueezeExcitationSpec(ratio));
    }
}
