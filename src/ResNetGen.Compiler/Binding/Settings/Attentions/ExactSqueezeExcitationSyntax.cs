using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>se(16, exact)</c></summary>
internal sealed class ExactSqueezeExcitationSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["se(16, exact)"];

    public CallMatch<AttentionSpec>? Match(CallText call)
    {
        if (call is not { Name: "se", Count: 2 } || call.Arguments[1].Text != "exact")
            return null;
        return SqueezeRatio.Is(call.Arguments[0])
            ? CallMatch<AttentionSpec>.Wrong(call.Arguments[1], "not part of 'se(ratio R)': it goes with 'se(16, exact)' only")
            : SqueezeReduction.Read(call.Arguments[0], reduction => new ExactSqueezeExcitationSpec(reduction));
    }
}
