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

    /// <summary>Why a setting that says what a block is made of has no meaning, a clause without a full stop; null where the block is none of the user's own.</summary>
    public string? CustomBlockObstacle =>
        Block.Value is CustomBlockSpec custom ? $"its blocks are {custom.Description}, which says itself what it is made of" : null;

    public bool IsKnown => Array.TrueForAll(drafts, draft => draft.IsKnown);

    public Draft<T> Get<T>(SettingKey<T> key) => (Draft<T>)drafts[key.Ordinal];

    public StageSpec ToSpec(bool isRegNet)
    {
        var spec = new StageSpec(Name, Span, new(Array.ConvertAll(drafts, draft => draft.Resolved)));
        return isRegNet ? spec with { Attention = spec.Attention with { Value = spec.Attention.Value.BesideRegNet } } : spec;
    }
}
