using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec.Attentions;

namespace ResNetGen.Compiler.Binding.Settings.Attentions;

/// <summary><c>gc(8)</c>, <c>gc(8, add)</c></summary>
internal sealed class GlobalContextSyntax : IAttentionSyntax
{
    public IReadOnlyList<string> Forms { get; } = ["gc(8)", "gc(8, add)"];

    public CallMatch<AttentionSpec>? Match(CallText call) => call switch
    {
        { Name: "gc", Count: 1 } => Read(call, adds: false),
        { Name: "gc", Count: 2 } when call.Arguments[1].Text == "add" => Read(call, adds: true),
        _ => null,
    };

    private static CallMatch<AttentionSpec> Read(CallText call, bool adds) =>
        SqueezeReduction.Read(call.Arguments[0], reduction => new GlobalContextSpec(reduction, adds));
}
