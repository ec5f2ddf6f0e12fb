using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Drafts;

/// <summary>A stage with every setting read, before it is known which of them have a meaning together.</summary>
/// <param name="drafts">One for each of <see cref="StageSpec.Keys"/>, in their order.</param>
internal sealed class StageDraft(string name, SourceSpan span, Draft[] drafts)
{
    public string Name { get; } = name;

    public SourceSpan Span { get; } = span;

    /// <summary>What most other settings depend on.</summary>
    public Draft<BlockSpec> Block => Get(StageSpec.BlockKey);

    public bool IsKnown => Array.TrueForAll(drafts, draft => draft.IsKnown);

    public Draft<T> Get<T>(SettingKey<T> key) => (Draft<T>)drafts[key.Ordinal];

    public StageSpec ToSpec(bool isRegNet)
    {
        var spec = new StageSpec(Name, Span, new(Array.ConvertAll(drafts, draft => draft.Resolved)));
        return isRegNet ? spec with { Attention = spec.Attention with { Value = spec.Attention.Value.BesideRegNet } } : spec;
    }
}
