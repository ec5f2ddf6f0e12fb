using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Written;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Spec;
using static ResNetGen.Compiler.Diagnostics.Quoting;

namespace ResNetGen.Compiler.Binding.Usage;

/// <summary>Says of one network which of its settings have a meaning. A setting without one is taken back, and told where it stands wrongly.</summary>
/// <param name="file">Accounts for the top level, which one network must use.</param>
internal sealed class UsageJudge(string network, SourceSpan nameSpan, UsageLedger file, DiagnosticBag diagnostics)
{
    private readonly UsageLedger own = new();

    /// <summary>Settings whose contradiction to another one has been reported.</summary>
    private readonly HashSet<WrittenSetting> contradicted = [];

    /// <summary>Two settings contradicted each other, which has been reported.</summary>
    public bool Failed { get; private set; }

    /// <summary>Decides on one setting.</summary>
    /// <param name="neutral">The value without effect, which is allowed everywhere, and to which the setting goes back.</param>
    /// <param name="reason">Null where the setting has a meaning; else why not, a clause without a full stop.</param>
    /// <param name="stage">The stage that the decision is about, where it is about one.</param>
    public void Decide<T>(Draft<T> draft, T neutral, string? reason, StageDraft? stage = null)
    {
        if (!draft.IsKnown || draft.Source is not { } source || EqualityComparer<T>.Default.Equals(draft.Value, neutral))
            return;
        if (reason is null)
        {
            Use(source);
            return;
        }

        PassOver(source, LanguageErrors.UnusableSetting, source.Setting.Key.Text, reason, stage);
        draft.Reset(neutral, nameSpan);
    }

    /// <summary>As <see cref="Decide"/>, but a value of the network's own for all stages must have a meaning in each of them, and not only in one.</summary>
    public void DecideForEach<T>(Draft<T> draft, T neutral, string reason, StageDraft stage)
    {
        if (draft is { IsKnown: true, Source: { Level: SettingLevel.Own, Item: SettingSource.WholeSetting } source } && source.Rank != SettingSource.RowRank
            && !EqualityComparer<T>.Default.Equals(draft.Value, neutral))
        {
            Failed = true;
            diagnostics.Report(
                LanguageErrors.UnusableSetting, source.Place,
                $"Stage {Quote(stage.Name)} of {Quote(network)} cannot use '{source.Setting.Key.Text}', because {reason}.");
            draft.Reset(neutral, nameSpan);
            return;
        }

        Decide(draft, neutral, reason, stage);
    }

    /// <summary>Two settings with a meaning that exclude each other: the stronger level wins, and at one level it is a mistake.</summary>
    /// <param name="because">Why they exclude each other, a whole sentence.</param>
    public void Exclude<TOne, TOther>(Draft<TOne> one, TOne neutralOne, Draft<TOther> other, TOther neutralOther, string because)
    {
        if (!one.IsKnown || !other.IsKnown || one.Source is not { } first || other.Source is not { } second)
            return;
        if (first.Rank == second.Rank)
        {
            Contradict(first, second, because);
        }
        else if (first.Rank < second.Rank)
        {
            PassOver(first, second, because);
            one.Reset(neutralOne, nameSpan);
        }
        else
        {
            PassOver(second, first, because);
            other.Reset(neutralOther, nameSpan);
        }
    }

    /// <summary>A setting that has no place beside another one: a weaker one is passed over, any other is a mistake.</summary>
    public void Yield<T>(Draft<T> draft, T neutral, SettingSource to, string because)
    {
        if (!draft.IsKnown || draft.Source is not { } source)
            return;
        Yield(source, to, because);
        draft.Reset(neutral, nameSpan);
    }

    /// <inheritdoc cref="Yield{T}"/>
    public void Yield(SettingSource source, SettingSource to, string because)
    {
        if (source.Rank >= to.Rank)
            Contradict(to, source, because);
        else
            PassOver(source, to, because);
    }

    /// <summary>A column that a row's cell makes needless.</summary>
    public void SaidByCell(SettingSource column, SourceSpan cell, string row)
    {
        var key = column.Setting.Key.Text;
        Ledger(column)?.PassOver(column, new(
            LanguageErrors.SaidTwice, column.Place,
            $"{Quote(key)} is set twice: the cell of row {Quote(row)} sets it already. Remove one of the two.",
            new(cell, $"The cell of {Quote(row)} sets it here.")));
    }

    /// <summary>Reports what the network's own place says in vain.</summary>
    public void Finish()
    {
        if (own.Report(diagnostics))
            Failed = true;
    }

    public void Use(SettingSource source) => Ledger(source)?.Use(source);

    /// <summary>Reports two settings of equal strength, at the one that is written later.</summary>
    /// <param name="one">Without it all contradictions to it are gone: it is one mistake, however many settings and list items it contradicts.</param>
    public void Contradict(SettingSource one, SettingSource other, string because)
    {
        Failed = true;
        file.Assume(one.Setting);
        file.Assume(other.Setting);
        if (!contradicted.Add(one.Setting))
            return;
        var (later, earlier) = one.Place.Start > other.Place.Start ? (one, other) : (other, one);
        diagnostics.Report(
            LanguageErrors.ExclusiveSettings, later.Place,
            $"'{later.Setting.Key.Text}' and '{earlier.Setting.Key.Text}' exclude each other: {because}.",
            new(earlier.Place, $"'{earlier.Setting.Key.Text}' is written here."));
    }

    private void PassOver(SettingSource weaker, SettingSource stronger, string because)
    {
        var key = weaker.Setting.Key.Text;
        PassOver(weaker, LanguageErrors.ExclusiveSettings, key, $"'{stronger.Setting.Key.Text}' takes its place: {because}", null, new(stronger.Place, $"'{stronger.Setting.Key.Text}' is written here."));
    }

    private void PassOver(SettingSource source, DiagnosticDescriptor descriptor, string key, string reason, StageDraft? stage, RelatedPlace? related = null)
    {
        var who = stage is not null && (source.Item >= 0 || source.Rank == SettingSource.RowRank) ? $"Stage {Quote(stage.Name)} of {Quote(network)}" : Quote(network);
        var message = source.Level == SettingLevel.TopLevel
            ? $"No network of this file can use '{key}'. {who} cannot, because {reason}."
            : $"{who} cannot use '{key}', because {reason}.";
        Ledger(source)?.PassOver(source, new(descriptor, source.Place, message, related));
    }

    /// <summary>Who answers for a setting; nobody here for an extended network's, which answers for itself.</summary>
    private UsageLedger? Ledger(SettingSource source) => source.Level switch
    {
        SettingLevel.TopLevel => file,
        SettingLevel.Base => null,
        SettingLevel.Own => own,
    };
}
