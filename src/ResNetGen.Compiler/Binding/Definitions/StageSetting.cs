using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Usage;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Definitions;

/// <summary>A setting that each stage may have for itself.</summary>
internal abstract class StageSetting<T>(SettingKey<T> key, ValueSyntax<T> syntax) : SettingDefinition<T>(key.Text, isPerStage: true, syntax), IStageSetting
{
    public int Ordinal => key.Ordinal;

    /// <summary>The value where nothing is written, and the one that has no effect where a setting of this kind has no meaning.</summary>
    public abstract T Default { get; }

    public virtual string? RequiredExample => null;

    /// <summary>What a row's cell says of it; null: no cell says it.</summary>
    public virtual Func<RowCell, Setting<T>?>? OfCell => null;

    /// <summary>What <c>regnet</c> says of it; null: it says nothing.</summary>
    public virtual Func<RegNetStage, T>? OfRegNet => null;

    public bool IsMadeByRegNet => OfRegNet is not null;

    /// <summary>A listing shows it stage by stage, also where all stages have this value.</summary>
    protected virtual bool IsListedByStage(T value) => false;

    /// <summary>The value as the language writes it; empty where there is nothing to write.</summary>
    public abstract string Text(T value);

    /// <summary>The default of one stage.</summary>
    /// <param name="index">The stage, counted from 0.</param>
    public virtual T DefaultAt(int index, bool isRegNet) => Default;

    public virtual bool IsSettledBy(RowCell cell) => OfCell?.Invoke(cell) is not null;

    /// <summary>Whether the value has no effect, so that it is allowed everywhere, whatever else it is written like.</summary>
    protected virtual bool IsNeutral(T value) => EqualityComparer<T>.Default.Equals(value, Default);

    /// <summary>A block that is a class of the user's own is told the setting; of all others it has what its class says.</summary>
    protected virtual bool ReachesCustomBlocks => false;

    /// <summary>Why the setting has no meaning in the stage, a clause without a full stop; null where it has one.</summary>
    public virtual string? Obstacle(StageDraft stage) => null;

    public Draft Draft(IStageReader reader) => reader.Read(this);

    public void Judge(StageDraft stage, UsageJudge judge)
    {
        var draft = stage.Get(key);
        if (draft.Source is not null && !IsNeutral(draft.Value))
            judge.Decide(draft, Default, (ReachesCustomBlocks ? null : stage.CustomBlockObstacle) ?? Obstacle(stage), stage);
    }

    public IReadOnlyList<string> Texts(NetworkSpec spec)
    {
        var texts = new string[spec.Stages.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text(Value(spec, i));
        return !IsListedByStage(Value(spec, 0)) && Array.TrueForAll(texts, text => text == texts[0]) ? [texts[0]] : texts;
    }

    public bool IsDefault(NetworkSpec spec) =>
        RequiredExample is null && Enumerable.Range(0, spec.Stages.Count).All(i => Text(Value(spec, i)) == Text(DefaultAt(i, isRegNet: false)));

    private T Value(NetworkSpec spec, int stage) => spec.Stages[stage].Settings.Get(key).Value;
}
