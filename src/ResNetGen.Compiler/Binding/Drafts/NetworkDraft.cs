using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Drafts;

/// <summary>A network with every setting read, before it is known which of them have a meaning together.</summary>
/// <param name="drafts">One for each of <see cref="NetworkSpec.Keys"/>, in their order.</param>
/// <param name="regNet">Its value is null: no RegNet. A spec keeps what follows from it.</param>
internal sealed class NetworkDraft(Draft[] drafts, Draft<RegNetSpec?> regNet, IReadOnlyList<StageDraft> stages)
{
    public Draft<RegNetSpec?> RegNet { get; } = regNet;

    public IReadOnlyList<StageDraft> Stages { get; } = stages;

    public bool IsRegNet => RegNet.Value is not null;

    /// <summary>A stage that adds nothing to its blocks' main path.</summary>
    public bool HasPlainStage => Stages.Any(stage => stage.Get(StageSpec.ShortcutKey).Value == ShortcutKind.None);

    /// <summary>Why a setting of blocks has no meaning, a clause without a full stop; null where some stage has blocks that are none of the user's own.</summary>
    public string? CustomBlocksObstacle =>
        Stages.All(stage => stage.Block.Value is CustomBlockSpec) ? "its blocks are classes of your own, which say themselves what they are made of" : null;

    /// <summary>Why a setting of convolutions has no meaning, a clause without a full stop; null where stem or blocks have one.</summary>
    public string? ConvolutionObstacle => Get(NetworkSpec.StemKey).Value.Rows.OfType<StemConvolution>().Any() ? null : CustomBlocksObstacle;

    public bool IsKnown => Array.TrueForAll(drafts, draft => draft.IsKnown) && RegNet.IsKnown && Stages.All(stage => stage.IsKnown);

    public Draft<T> Get<T>(SettingKey<T> key) => (Draft<T>)drafts[key.Ordinal];

    public SettingValues Resolved() => new(Array.ConvertAll(drafts, draft => draft.Resolved));
}
