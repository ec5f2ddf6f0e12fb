using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Definitions;

/// <summary>A setting of a whole network.</summary>
internal abstract class NetworkSetting<T>(SettingKey<T> key, ValueSyntax<T> syntax) : SettingDefinition<T>(key.Text, isPerStage: false, syntax), INetworkSetting
{
    public int Ordinal => key.Ordinal;

    /// <summary>The value where nothing is written, and the one that has no effect where a setting of this kind has no meaning.</summary>
    public abstract T Default { get; }

    /// <summary>The value as the language writes it.</summary>
    public abstract string Text(T value);

    /// <summary>The default, its parts placed where a network has its name.</summary>
    public virtual T DefaultAt(SourceSpan place) => Default;

    /// <summary>Why the setting has no meaning in the network, a clause without a full stop; null where it has one.</summary>
    public virtual string? Obstacle(NetworkDraft network) => null;

    public Draft Draft(SettingSource? source, SourceSpan place, ValueCache values) => Draft(source, DefaultAt(place), place, values);

    public void Judge(NetworkDraft network, UsageJudge judge)
    {
        var draft = network.Get(key);
        if (draft.Source is not null)
            judge.Decide(draft, Default, Obstacle(network));
    }

    public IReadOnlyList<string> Texts(NetworkSpec spec) => [Text(spec.Settings.Get(key).Value)];

    public bool IsDefault(NetworkSpec spec) => Text(spec.Settings.Get(key).Value) == Text(Default);
}
